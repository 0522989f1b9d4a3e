"""A fork waits for a thread that imports, and that thread goes on to use its loop meanwhile."""

import _imp
import asyncio
import os
import threading
import time
import warnings


def import_slowly(loop, calls, locked, forking):
    _imp.acquire_lock()
    try:
        locked.set()
        forking.wait()
        # Meanwhile the fork waits for the import lock.
        for number in range(20):
            loop.call_soon_threadsafe(calls.append, number)
            time.sleep(0.01)
    finally:
        _imp.release_lock()


async def main():
    loop = asyncio.get_running_loop()
    calls, locked, forking = [], threading.Event(), threading.Event()
    thread = threading.Thread(target=import_slowly, args=(loop, calls, locked, forking))
    thread.start()
    locked.wait()
    forking.set()
    child = os.fork()
    if child == 0:
        import colorsys
        os._exit(7 if _imp.lock_held() else 0)
    print('child:', os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    thread.join()
    await asyncio.sleep(0)
    print('calls:', calls == list(range(20)), 'lock:', _imp.lock_held())


def fork_in_an_import():
    _imp.acquire_lock()
    child = os.fork()
    if child == 0:
        _imp.release_lock()
        os._exit(7 if _imp.lock_held() else 0)
    _imp.release_lock()
    print('child of an import:', os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), _imp.lock_held())


# Of a fork beside other threads, of which the JVM has some.
warnings.simplefilter('ignore', DeprecationWarning)
asyncio.run(main())
fork_in_an_import()
