"""In debug mode a callback or a step that takes too long is logged."""
import asyncio
import time
from scenario import log_records


async def main():
    loop = asyncio.get_running_loop()
    log_records()
    loop.slow_callback_duration = 0
    unseen = asyncio.create_task(idle(), name="without debug mode all are quick")
    await unseen
    loop.slow_callback_duration = 60
    loop.set_debug(True)
    busy = asyncio.create_task(block(), name="busy")
    await busy
    loop.slow_callback_duration = 60
    loop.set_debug(False)


async def idle():
    pass


async def block():
    time.sleep(0.02)
    asyncio.get_running_loop().slow_callback_duration = 0.01
