"""What does a task factory get from `loop.create_task(coro)`?

Concerns: caller
Link: https://github.com/python/cpython/issues/128308
"""
import asyncio


def factory(loop, coro, **keywords):
    passed.append(', '.join(sorted(keywords)) or 'nothing but the coroutine')
    return asyncio.Task(coro, loop=loop)


async def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    await loop.create_task(nothing())


passed = []
asyncio.run(main())
print(passed[0])
