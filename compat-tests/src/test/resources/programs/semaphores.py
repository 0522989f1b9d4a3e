"""Semaphore and BoundedSemaphore: limits, fairness, cancelled waiters, release without acquire."""
import asyncio


async def main():
    running = 0
    most = 0
    log = []
    semaphore = asyncio.Semaphore(3)

    async def work(name):
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            log.append(name)
            await asyncio.sleep(0.003 * (name % 3))
            running -= 1

    await asyncio.gather(*(work(name) for name in range(12)))
    print("at most", most, sorted(log) == list(range(12)), semaphore.locked())

    one = asyncio.Semaphore(1)
    order = []

    async def enter(name):
        async with one:
            order.append(name)
            await asyncio.sleep(0)

    tasks = [asyncio.create_task(enter(name)) for name in "abcdef"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    tasks[4].cancel()
    await asyncio.wait(tasks)
    print(order, [task.cancelled() for task in tasks])

    zero = asyncio.Semaphore(0)
    blocked = asyncio.create_task(zero.acquire())
    await asyncio.sleep(0)
    print(zero.locked(), blocked.done())
    zero.release()
    print(await blocked, zero.locked())
    zero.release()
    print(zero.locked(), "unlocked, value:1" in repr(zero))

    bounded = asyncio.BoundedSemaphore(2)
    await bounded.acquire()
    bounded.release()
    for make in (bounded.release, lambda: asyncio.Semaphore(-1)):
        try:
            make()
        except ValueError as error:
            print("ValueError", error)


asyncio.run(main())
