"""gather with failures: the first one wins, the others run on, and return_exceptions collects all."""
import asyncio


async def work(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise
    print("end", name)
    if error:
        raise error
    return name


async def main():
    try:
        await asyncio.gather(work("ok", 0.27), work("bad", 0.09, ValueError("bad")), work("worse", 0.18, OSError("worse")))
    except ValueError as error:
        print("first failure:", repr(error))
    await asyncio.sleep(0.36)

    results = await asyncio.gather(work("x", 0.09), work("y", 0.03, KeyError("y")), work("z", 0.06), return_exceptions=True)
    print(results)

    group = asyncio.gather(work("one", 5), work("two", 5))
    await asyncio.sleep(0)
    print("cancel:", group.cancel("enough"))
    try:
        await group
    except asyncio.CancelledError as error:
        print("group cancelled", error.args)

    child = asyncio.create_task(work("child", 5))
    group = asyncio.gather(child, work("other", 0.06), return_exceptions=True)
    await asyncio.sleep(0)
    child.cancel()
    print([type(result).__name__ for result in await group])

    group = asyncio.gather(work("p", 5), work("q", 5), return_exceptions=True)
    outer = asyncio.ensure_future(group)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        print(await outer)
    except asyncio.CancelledError:
        print("return_exceptions does not hide the cancellation of gather itself")


asyncio.run(main())
