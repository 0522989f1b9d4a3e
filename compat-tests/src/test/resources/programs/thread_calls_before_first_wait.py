"""What another thread calls runs, also when it comes in the moment before a loop waits for the first time."""
import asyncio
import itertools
import sys
import threading
import time


def answer(wanted, futures):
    for steps in itertools.count():
        wanted.acquire()
        future = futures.pop()
        if future is None:
            return
        for _ in range(steps):
            pass
        future.get_loop().call_soon_threadsafe(future.set_result, None)


async def main(wanted, futures):
    future = asyncio.get_running_loop().create_future()
    # Long enough for an event loop to look after other things than its callbacks.
    time.sleep(0.003)
    futures.append(future)
    wanted.release()
    await future


interval = sys.getswitchinterval()
sys.setswitchinterval(1e-6)
wanted, futures = threading.Semaphore(0), []
thread = threading.Thread(target=answer, args=(wanted, futures))
thread.start()
for _ in range(400):
    asyncio.run(main(wanted, futures))
futures.append(None)
wanted.release()
thread.join()
sys.setswitchinterval(interval)
print("all have arrived")
