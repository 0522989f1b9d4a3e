"""as_completed hands out results in the order of completion and gives up at its timeout."""
import asyncio


async def work(name, delay, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return name


async def main():
    for next_result in asyncio.as_completed([work("c", 0.27), work("a", 0.09), work("b", 0.18, OSError("b failed"))]):
        try:
            print(await next_result)
        except OSError as error:
            print("error", error)
    try:
        for next_result in asyncio.as_completed([work("x", 30), work("y", 0)], timeout=0.15):
            print(await next_result)
    except TimeoutError as error:
        print("timeout", error.args)
    print(list(asyncio.as_completed([])))
    try:
        list(asyncio.as_completed(3))
    except TypeError as error:
        print("TypeError", error)


asyncio.run(main())
