"""PriorityQueue and LifoQueue."""
import asyncio


async def drain(queue):
    items = []
    while not queue.empty():
        items.append(await queue.get())
    return items


async def main():
    priority = asyncio.PriorityQueue()
    for item in ((3, "low"), (1, "high"), (2, "middle"), (1, "also high")):
        await priority.put(item)
    print(await drain(priority))
    stack = asyncio.LifoQueue(maxsize=3)
    for item in range(3):
        stack.put_nowait(item)
    print(stack.full(), await drain(stack))
    try:
        await priority.put(1)
        await priority.put("text")
    except TypeError as error:
        print("TypeError", error)

    bounded = asyncio.PriorityQueue(maxsize=1)

    async def put(item):
        await bounded.put(item)
        print("put", item)

    tasks = [asyncio.create_task(put(item)) for item in (5, 3, 4)]
    await asyncio.sleep(0)
    for _ in range(3):
        print("got", await bounded.get())
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)


asyncio.run(main())
