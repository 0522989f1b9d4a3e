"""A hundred short-lived threads, twenty at a time, each with asyncio.run and an executor."""
import asyncio
import gc
import os
import threading
import time


async def main(number):
    await asyncio.sleep(0.001)
    results.append(await asyncio.get_running_loop().run_in_executor(None, int, number))


def count():
    gc.collect()
    return len(os.listdir("/proc/self/fd")), threading.active_count()


def returns_to(before):
    """A thread that was joined may still be on its way out of the operating system's hands."""
    deadline = time.monotonic() + 10
    while count() != before and time.monotonic() < deadline:
        time.sleep(0.01)
    return count() == before


def run_twenty(first):
    threads = [threading.Thread(target=lambda n=n: asyncio.run(main(n))) for n in range(first, first + 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


results = []
asyncio.run(main(-1))
before = count()
for first in range(0, 100, 20):
    run_twenty(first)
print(sorted(results) == list(range(-1, 100)), returns_to(before))
