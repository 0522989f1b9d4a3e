"""gather with failures: the first one wins, the others run on, and return_exceptions collects all."""
import asyncio


async def turns(count):
    """Unlike delays, turns of the loop end in the same order on a slow machine."""
    for _ in range(count):
        await asyncio.sleep(0)


async def work(name, count, error=None):
    try:
        await (asyncio.sleep(30) if count is None else turns(count))
    except asyncio.CancelledError:
        print("cancelled", name)
        raise
    print("end", name)
    if error:
        raise error
    return name


async def main():
    try:
        await asyncio.gather(work("ok", 27), work("bad", 9, ValueError("bad")), work("worse", 18, OSError("worse")))
    except ValueError as error:
        print("first failure:", repr(error))
    await turns(36)

    results = await asyncio.gather(work("x", 9), work("y", 3, KeyError("y")), work("z", 6), return_exceptions=True)
    print(results)

    group = asyncio.gather(work("one", None), work("two", None))
    await asyncio.sleep(0)
    print("cancel:", group.cancel("enough"))
    try:
        await group
    except asyncio.CancelledError as error:
        print("group cancelled", error.args)

    child = asyncio.create_task(work("child", None))
    group = asyncio.gather(child, work("other", 6), return_exceptions=True)
    await asyncio.sleep(0)
    child.cancel()
    print([type(result).__name__ for result in await group])

    group = asyncio.gather(work("p", None), work("q", None), return_exceptions=True)
    outer = asyncio.ensure_future(group)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        print(await outer)
    except asyncio.CancelledError:
        print("return_exceptions does not hide the cancellation of gather itself")


asyncio.run(main())
