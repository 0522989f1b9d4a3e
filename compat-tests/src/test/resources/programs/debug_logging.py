"""What the loop logs about itself when logging is at its most talkative."""
import asyncio
import logging

logging.basicConfig(level=logging.DEBUG, format="%(levelname)s %(name)s %(message)s")


async def main():
    asyncio.get_running_loop().slow_callback_duration = 30
    await asyncio.sleep(0.03)
    process = await asyncio.create_subprocess_exec("true")
    await process.wait()
    print("working")


asyncio.run(main())
