"""Shutting a queue down: waiters are released, remaining items may still be taken, unless immediate."""
import asyncio


async def report(name, awaitable):
    try:
        print(name, "->", await awaitable)
    except asyncio.QueueShutDown as error:
        print(name, "->", type(error).__name__, error)


async def main():
    queue = asyncio.Queue(maxsize=1)
    getters = [asyncio.create_task(report(f"getter {number}", queue.get())) for number in range(2)]
    await asyncio.sleep(0)
    queue.shutdown()
    await asyncio.gather(*getters)
    await report("put", queue.put(1))
    for action in (lambda: queue.put_nowait(1), queue.get_nowait):
        try:
            action()
        except asyncio.QueueShutDown:
            print("QueueShutDown")

    queue = asyncio.Queue(maxsize=2)
    queue.put_nowait("a")
    queue.put_nowait("b")
    blocked = asyncio.create_task(report("blocked put", queue.put("c")))
    await asyncio.sleep(0)
    queue.shutdown()
    await blocked
    for _ in range(3):
        await report("get", queue.get())

    queue = asyncio.PriorityQueue()
    for item in (2, 1):
        queue.put_nowait(item)
    joiner = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    await joiner
    print("joined, left:", queue.qsize())
    await report("get", queue.get())


asyncio.run(main())
