"""Ctrl-C while the program waits for a thread's loop at its end; exit functions run all the same."""
import asyncio
import atexit
import os
import signal
import threading


async def outliving():
    while threading.main_thread().is_alive():
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)
    os.kill(os.getpid(), signal.SIGINT)
    await asyncio.sleep(0.5)


atexit.register(print, "atexit")
threading.Thread(target=lambda: asyncio.run(outliving())).start()
print("end")
