"""Python's development mode, switched on by the environment, reaches the loop and its warnings."""
import asyncio
import sys


async def forgotten():
    pass


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60
    print(sys.flags.dev_mode, loop.get_debug())
    forgotten()


asyncio.run(main())
loop = asyncio.new_event_loop()
print(loop.get_debug())
loop.close()
