"""In debug mode a callback or a step that takes too long is logged."""
import asyncio
import time
from scenario import log_records, settle


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 0.05
    log_records()
    busy = asyncio.create_task(block(), name="busy")
    await settle("busy", busy)
    loop.set_debug(False)
    unseen = asyncio.create_task(block(), name="unseen")
    await settle("unseen", unseen)


async def block():
    time.sleep(0.08)
