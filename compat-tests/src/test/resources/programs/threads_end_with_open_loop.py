"""Threads end while their loops are open; one loop goes on elsewhere, the others are collected."""
import asyncio
import gc
import threading
import warnings

warnings.simplefilter("ignore", ResourceWarning)
loops = []


def run_and_leave(keep):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.run_until_complete(asyncio.sleep(0.001))
    loop.call_soon(print, "left behind")
    if keep:
        loops.append(loop)


for keep in (True, False, False, False):
    thread = threading.Thread(target=run_and_leave, args=(keep,))
    thread.start()
    thread.join()
gc.collect()
loops[0].run_until_complete(asyncio.sleep(0.001))
loops[0].close()
print("end")
