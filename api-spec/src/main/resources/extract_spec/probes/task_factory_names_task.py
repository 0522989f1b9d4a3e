"""Which name has the task of a task factory, when the program gives none?

Concerns: caller
Link: https://github.com/python/cpython/issues/130033
"""
import asyncio


def factory(loop, coro, **keywords):
    return asyncio.Task(coro, loop=loop, **keywords)


async def nothing():
    pass


async def main():
    asyncio.get_running_loop().set_task_factory(factory)
    task = asyncio.create_task(nothing())
    await task
    print('one that is made up' if task.get_name().startswith('Task-') else repr(task.get_name()))


asyncio.run(main())
