"""gather keeps the order of its arguments, accepts duplicates, and is empty when given nothing."""
import asyncio


async def work(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    return name


async def main():
    print(await asyncio.gather(work("slow", 0.27), work("fast", 0.09), work("middle", 0.18)))
    shared = asyncio.create_task(work("shared", 0.03))
    print(await asyncio.gather(shared, shared, asyncio.sleep(0, "plain")))
    twice = work("twice", 0)
    print(await asyncio.gather(twice, twice))
    print(await asyncio.gather())
    inner = asyncio.gather(work("a", 0.09), work("b", 0.03))
    print(await asyncio.gather(inner, work("c", 0.06)))
    futures = asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2))
    print(type(futures).__name__, futures.done())
    futures.add_done_callback(lambda future: print("callback", future.result()))
    await futures
    await asyncio.sleep(0)


asyncio.run(main())
