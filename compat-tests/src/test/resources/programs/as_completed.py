"""as_completed hands out results in the order of completion and gives up at its timeout."""
import asyncio


async def turns(count):
    """Unlike delays, turns of the loop end in the same order on a slow machine."""
    for _ in range(count):
        await asyncio.sleep(0)


async def work(name, count, error=None):
    await (asyncio.sleep(30) if count is None else turns(count))
    if error:
        raise error
    return name


async def main():
    for next_result in asyncio.as_completed([work("c", 27), work("a", 9), work("b", 18, OSError("b failed"))]):
        try:
            print(await next_result)
        except OSError as error:
            print("error", error)
    try:
        done = asyncio.create_task(work("y", 0))
        await done
        for next_result in asyncio.as_completed([work("x", None), done], timeout=0.15):
            print(await next_result)
    except TimeoutError as error:
        print("timeout", error.args)
    print(list(asyncio.as_completed([])))
    try:
        list(asyncio.as_completed(3))
    except TypeError as error:
        print("TypeError", error)


asyncio.run(main())
