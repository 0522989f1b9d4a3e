"""Makes and deletes 500 applications, with runs of loops before, in and between them, and prints what has grown."""

import asyncio
import gc
import os
import threading
import time

from PyQt6.QtCore import QCoreApplication
from qtloop import _native

WARM_UP, APPLICATIONS = 20, 500

try:
    from PyQt6.sip import delete
except ImportError:
    from shiboken6 import delete


def make():
    return QCoreApplication(['one of many'])


def end():
    # PyQt6 deletes it with its last variable.
    if QCoreApplication.instance() is not None:
        delete(QCoreApplication.instance())
        gc.collect()


def before_the_run():
    application = make()
    asyncio.run(asyncio.sleep(0))
    del application
    end()


def in_a_run():
    async def main():
        for _ in range(2):
            application = make()
            await asyncio.sleep(0)
            del application
            end()
            await asyncio.sleep(0)

    asyncio.run(main())


def several_in_one_step():
    async def main():
        application = make()
        await asyncio.sleep(0)
        for _ in range(3):
            del application
            end()
            application = make()
        del application
        end()

    asyncio.run(main())


def beside_a_thread():
    async def main():
        application = make()
        ready, over = asyncio.Event(), threading.Event()
        loop = asyncio.get_running_loop()

        async def serve():
            loop.call_soon_threadsafe(ready.set)
            while not over.is_set():
                await asyncio.sleep(0.0005)

        thread = threading.Thread(target=asyncio.run, args=(serve(),))
        thread.start()
        await ready.wait()
        del application
        end()
        await asyncio.sleep(0)
        over.set()
        thread.join()
        await_end(thread.native_id)

    asyncio.run(main())


def await_end(thread_id):
    """Waits until the system has ended a thread: join returns before that, and Qt frees what the thread has at its end."""
    deadline = time.monotonic() + 30
    while os.path.exists(f'/proc/self/task/{thread_id}'):
        if time.monotonic() > deadline:
            raise TimeoutError(f'thread {thread_id} has not ended')
        time.sleep(0.001)


def between_runs_of_one_loop():
    application = make()
    _loop.run_until_complete(asyncio.sleep(0))
    del application
    end()
    _loop.run_until_complete(asyncio.sleep(0))


def counts():
    loops, qt_objects = _native.live_counts()
    return {'descriptors': len(os.listdir('/proc/self/fd')), 'attached loops': loops, 'Qt objects': qt_objects}


ways = (before_the_run, in_a_run, several_in_one_step, beside_a_thread, between_runs_of_one_loop)
_loop = asyncio.new_event_loop()
for number in range(WARM_UP):
    ways[number % len(ways)]()
before = counts()
for number in range(APPLICATIONS):
    ways[number % len(ways)]()
after = counts()
print({name: after[name] - before[name] for name in after if after[name] > before[name]})
_loop.close()
