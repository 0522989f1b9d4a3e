"""A service that ends gracefully on SIGTERM, and one that does not handle it."""
import asyncio
import os
import signal
import sys
import threading


async def worker(stop):
    turns = 0
    while not stop.is_set():
        turns += 1
        await asyncio.sleep(0.015)
    return turns > 0


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    threading.Timer(0.09, os.kill, (os.getpid(), signal.SIGTERM)).start()
    print(await worker(stop))
    stop.clear()
    os.kill(os.getpid(), signal.SIGINT)
    await stop.wait()
    print("SIGINT is handled like SIGTERM")


asyncio.run(main())
sys.stdout.flush()
os.kill(os.getpid(), signal.SIGTERM)
asyncio.run(asyncio.sleep(30))
