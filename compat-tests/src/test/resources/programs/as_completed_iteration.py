"""as_completed as an asynchronous iterator gives back the very tasks that it was given."""
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    tasks = [asyncio.create_task(work(name, delay), name=name) for name, delay in (("late", 0.24), ("early", 0.06), ("mid", 0.15))]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, task.result())
    async for task in asyncio.as_completed([work("coroutine", 0)]):
        print(await task)
    try:
        async for task in asyncio.as_completed([work("never", 30)], timeout=0.06):
            print("unreached", task)
    except TimeoutError:
        print("timeout")


asyncio.run(main())
