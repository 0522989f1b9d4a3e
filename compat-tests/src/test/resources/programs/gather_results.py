"""gather keeps the order of its arguments, accepts duplicates, and is empty when given nothing."""
import asyncio


async def turns(count):
    """Unlike delays, turns of the loop end in the same order on a slow machine."""
    for _ in range(count):
        await asyncio.sleep(0)


async def work(name, count):
    print("start", name)
    await turns(count)
    print("end", name)
    return name


async def main():
    print(await asyncio.gather(work("slow", 27), work("fast", 9), work("middle", 18)))
    shared = asyncio.create_task(work("shared", 3))
    print(await asyncio.gather(shared, shared, asyncio.sleep(0, "plain")))
    twice = work("twice", 0)
    print(await asyncio.gather(twice, twice))
    print(await asyncio.gather())
    inner = asyncio.gather(work("a", 9), work("b", 3))
    print(await asyncio.gather(inner, work("c", 6)))
    futures = asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2))
    print(type(futures).__name__, futures.done())
    futures.add_done_callback(lambda future: print("callback", future.result()))
    await futures
    await asyncio.sleep(0)


asyncio.run(main())
