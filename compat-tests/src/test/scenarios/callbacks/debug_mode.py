"""The debug mode can be switched on, tells of slow callbacks, and shows where things were made."""
import asyncio
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    log("debug", loop.get_debug(), "slow", loop.slow_callback_duration)
    loop.set_debug(True)
    log("debug", loop.get_debug())
    loop.slow_callback_duration = 0.02
    log("slow", loop.slow_callback_duration)
    log("made here", "created at " in repr(loop.create_future()))
    loop.set_debug(False)
    log("debug", loop.get_debug(), loop.create_future())
