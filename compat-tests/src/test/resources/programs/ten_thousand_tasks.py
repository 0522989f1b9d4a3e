"""Ten thousand tasks at once, each waiting twice."""
import asyncio

COUNT = 10_000


async def work(index, gate, finished):
    await gate.wait()
    await asyncio.sleep(0)
    finished.append(index)
    return index


async def main():
    gate = asyncio.Event()
    finished = []
    tasks = [asyncio.create_task(work(index, gate, finished)) for index in range(COUNT)]
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))
    gate.set()
    results = await asyncio.gather(*tasks)
    print(sum(results), finished == list(range(COUNT)), len(asyncio.all_tasks()))


asyncio.run(main())
