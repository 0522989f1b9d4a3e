"""Debug mode names callbacks and tasks that block the loop."""
import asyncio
import time


def slow_from(seconds):
    """Takes effect at the end of the callback that calls it. On a slow machine other callbacks are slow, too."""
    asyncio.get_running_loop().slow_callback_duration = seconds


def blocks():
    time.sleep(0.05)
    slow_from(0.04)


async def blocking_task():
    time.sleep(0.05)
    slow_from(0.04)
    await asyncio.sleep(0)
    slow_from(60)
    return "done"


async def main():
    loop = asyncio.get_running_loop()
    slow_from(60)
    loop.call_soon(blocks)
    await asyncio.sleep(0)
    slow_from(60)
    task = asyncio.create_task(blocking_task(), name="slow task")
    print(await task)
    loop.call_later(0.001, time.sleep, 0.05)
    await asyncio.sleep(0.01)


asyncio.run(main(), debug=True)
