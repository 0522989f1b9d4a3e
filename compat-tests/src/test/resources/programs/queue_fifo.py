"""Producers and consumers on a bounded queue, with join, and the queue's errors."""
import asyncio


async def producer(queue, name, count):
    for number in range(count):
        await queue.put(f"{name}{number}")
        print("put", f"{name}{number}", queue.qsize())


async def consumer(queue, name):
    while True:
        item = await queue.get()
        print(name, "got", item)
        await asyncio.sleep(0)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    print(queue.maxsize, queue.empty(), queue.full())
    consumers = [asyncio.create_task(consumer(queue, name)) for name in ("left", "right")]
    await asyncio.gather(producer(queue, "a", 4), producer(queue, "b", 4))
    await queue.join()
    for task in consumers:
        task.cancel()
    print([type(result).__name__ for result in await asyncio.gather(*consumers, return_exceptions=True)])

    queue.put_nowait(1)
    queue.put_nowait(2)
    for action in (lambda: queue.put_nowait(3), queue.get_nowait, queue.get_nowait, queue.get_nowait,
                   queue.task_done, queue.task_done, queue.task_done):
        try:
            print(action())
        except (asyncio.QueueFull, asyncio.QueueEmpty, ValueError) as error:
            print(type(error).__name__, error)

    getters = [asyncio.create_task(queue.get(), name=str(number)) for number in range(3)]
    await asyncio.sleep(0)
    getters[0].cancel()
    for item in ("x", "y"):
        await queue.put(item)
    await asyncio.wait(getters)
    print([task.result() for task in getters[1:]], getters[0].cancelled())

    await queue.put(1)
    await queue.put(2)
    blocked = asyncio.create_task(queue.put(3))
    await asyncio.sleep(0)
    blocked.cancel()
    await asyncio.wait([blocked])
    print(queue.qsize(), queue.full(), [queue.get_nowait() for _ in range(queue.qsize())])


asyncio.run(main())
