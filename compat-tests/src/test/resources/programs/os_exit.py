"""os._exit in a callback ends the process at once: nothing is flushed, nothing is cleaned up."""
import asyncio
import atexit
import os
import sys

atexit.register(print, "never printed")
print("flushed", flush=True)


async def main():
    print("not flushed")
    sys.stderr.write("standard error is not buffered\n")
    asyncio.get_running_loop().call_later(0.03, os._exit, 9)
    try:
        await asyncio.sleep(30)
    finally:
        print("never printed")


asyncio.run(main())
