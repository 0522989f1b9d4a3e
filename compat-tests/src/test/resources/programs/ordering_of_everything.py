"""One ready queue for callbacks, tasks, futures, events and threads' callbacks: the complete order."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    event = asyncio.Event()
    future = loop.create_future()

    async def waits(title, awaitable):
        log.append(f"{title} begins")
        await awaitable
        log.append(f"{title} goes on")
        await asyncio.sleep(0)
        log.append(f"{title} ends")

    asyncio.create_task(waits("event one", event.wait()))
    asyncio.create_task(waits("future", future))
    asyncio.create_task(waits("event two", event.wait()))
    task = asyncio.create_task(waits("sleep", asyncio.sleep(0)))
    loop.call_soon(log.append, "callback")
    loop.call_soon_threadsafe(log.append, "threadsafe callback")
    await asyncio.sleep(0)
    log.append("main, second iteration")
    event.set()
    loop.call_soon(future.set_result, None)
    task.add_done_callback(lambda _: log.append("done callback"))
    asyncio.create_task(waits("child", asyncio.gather(asyncio.sleep(0), asyncio.sleep(0))))
    await task
    log.append("main after the task")
    while len(asyncio.all_tasks()) > 1:
        log.append("turn")
        await asyncio.sleep(0)
    print(*log, sep="\n")


asyncio.run(main())
