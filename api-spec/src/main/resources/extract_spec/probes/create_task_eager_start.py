"""What does `loop.create_task(coro, eager_start=True)` do?

Concerns: loop
Link: https://github.com/python/cpython/issues/128307
"""
import asyncio


async def mark(started):
    started.append(True)


async def main():
    started = []
    coroutine = mark(started)
    try:
        task = asyncio.get_running_loop().create_task(coroutine, eager_start=True)
    except TypeError:
        coroutine.close()
        print('raises TypeError')
        return
    print('starts the task at once' if started else 'starts the task in the next iteration')
    await task


asyncio.run(main())
