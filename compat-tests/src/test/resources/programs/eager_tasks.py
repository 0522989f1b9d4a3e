"""Eager tasks run until their first await at once, and may end without the loop's help."""
import asyncio


async def immediate(name):
    print("run", name, asyncio.current_task().get_name())
    return name


async def waits(name):
    print("begin", name)
    await asyncio.sleep(0)
    print("end", name)
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    loop.call_soon(print, "a callback that was scheduled first")
    task = asyncio.create_task(immediate("one"), name="eager")
    print("done at once:", task.done(), task.result(), asyncio.current_task().get_name() != "eager")
    task = asyncio.create_task(waits("two"))
    print("done at once:", task.done(), len(asyncio.all_tasks()))
    print(await task)
    print(await asyncio.gather(*(waits(str(number)) for number in range(3))))

    async def fails():
        raise ValueError("eager failure")

    task = asyncio.create_task(fails())
    print(task.done(), repr(task.exception()))
    async with asyncio.TaskGroup() as group:
        results = [group.create_task(immediate("in a group")), group.create_task(waits("in a group"))]
    print([result.result() for result in results])

    custom = asyncio.create_eager_task_factory(lambda coroutine, **options: asyncio.Task(coroutine, **options))
    loop.set_task_factory(custom)
    print(await asyncio.create_task(immediate("custom")))
    loop.set_task_factory(None)
    task = asyncio.create_task(immediate("lazy"))
    print("lazy:", task.done())
    await task
    started = asyncio.Task(waits("by hand"), loop=loop, eager_start=True)
    print("started:", started.done())
    await started


asyncio.run(main())
