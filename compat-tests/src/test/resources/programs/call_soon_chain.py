"""A long chain of callbacks, each scheduling the next, interleaved with a coroutine that yields."""
import asyncio

LENGTH = 30_000


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    turns = 0

    def link(left):
        if left:
            loop.call_soon(link, left - 1)
        else:
            done.set_result("end of chain")

    link(LENGTH)
    while not done.done():
        await asyncio.sleep(0)
        turns += 1
    print(done.result(), turns)


asyncio.run(main())
