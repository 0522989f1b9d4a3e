"""Tasks that are collected while they still wait."""
import asyncio
import gc


async def waits(future):
    try:
        await future
    finally:
        print("finally runs when the coroutine is collected")


gc.collect()
gc.disable()
loop = asyncio.new_event_loop()
task = loop.create_task(waits(loop.create_future()), name="lost")
loop.run_until_complete(asyncio.sleep(0))
del task
gc.collect()
print("collected")
task = loop.create_task(asyncio.sleep(30), name="left in a closed loop")
loop.run_until_complete(asyncio.sleep(0))
loop.close()
del task, loop
gc.collect()
print("end")
