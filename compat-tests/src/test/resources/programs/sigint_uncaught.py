"""Ctrl-C that nobody catches: traceback, and the process dies of SIGINT."""
import asyncio
import os
import signal
import threading


async def main():
    threading.Timer(0.15, os.kill, (os.getpid(), signal.SIGINT)).start()
    print("waiting")
    try:
        await asyncio.sleep(30)
    finally:
        print("cleaned up")


asyncio.run(main())
print("not reached")
