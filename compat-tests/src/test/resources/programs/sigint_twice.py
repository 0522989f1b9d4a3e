"""A second Ctrl-C while the main task still cleans up interrupts at once."""
import asyncio
import os
import signal
import threading


async def main():
    threading.Timer(0.15, os.kill, (os.getpid(), signal.SIGINT)).start()
    try:
        await asyncio.sleep(30)
    except asyncio.CancelledError:
        print("first interrupt")
        threading.Timer(0.15, os.kill, (os.getpid(), signal.SIGINT)).start()
        try:
            await asyncio.sleep(20)
            print("not reached")
        finally:
            print("second interrupt")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
