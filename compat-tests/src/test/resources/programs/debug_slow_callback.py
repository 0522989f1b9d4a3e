"""Debug mode names callbacks and tasks that block the loop."""
import asyncio
import time


def blocks():
    time.sleep(0.3)


async def blocking_task():
    time.sleep(0.3)
    await asyncio.sleep(0)
    return "done"


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.25
    loop.call_soon(blocks)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task = asyncio.create_task(blocking_task(), name="slow task")
    print(await task)
    loop.slow_callback_duration = 10
    loop.call_later(0.001, blocks)
    await asyncio.sleep(0.01)


asyncio.run(main(), debug=True)
