"""What does `_enter_task` do with a loop that is not the running one?

Concerns: loop
Link: https://docs.python.org/3/library/asyncio-extending.html#asyncio._enter_task
"""
import asyncio


async def main():
    loop, task = object(), object()
    try:
        asyncio._enter_task(loop, task)
    except RuntimeError:
        print('raises RuntimeError')
    else:
        print('accepts the task')
        asyncio._leave_task(loop, task)


asyncio.run(main())
