"""Does `Task.uncancel` take back a cancellation that has not arrived?

Concerns: loop
Link: https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.uncancel
"""
import asyncio


async def main():
    task = asyncio.current_task()
    if not hasattr(task, 'uncancel'):
        print('there is no uncancel')
        return
    task.cancel()
    task.uncancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print('no')
    else:
        print('yes')


asyncio.run(main())
