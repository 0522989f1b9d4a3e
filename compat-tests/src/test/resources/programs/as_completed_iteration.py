"""as_completed as an asynchronous iterator gives back the very tasks that it was given."""
import asyncio


async def turns(count):
    """Unlike delays, turns of the loop end in the same order on a slow machine."""
    for _ in range(count):
        await asyncio.sleep(0)


async def work(name, count):
    await (asyncio.sleep(30) if count is None else turns(count))
    return name


async def main():
    tasks = [asyncio.create_task(work(name, count), name=name) for name, count in (("late", 24), ("early", 6), ("mid", 15))]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, task.result())
    async for task in asyncio.as_completed([work("coroutine", 0)]):
        print(await task)
    try:
        async for task in asyncio.as_completed([work("never", None)], timeout=0.06):
            print("unreached", task)
    except TimeoutError:
        print("timeout")


asyncio.run(main())
