"""Objects whose handles Java drops: the loop frees them at once, and not when something else happens to wake it."""

import asyncio
import threading
import time

# More than it takes on a busy machine, and the time after which a lost wake-up is seen.
LIMIT = 20

waiting = None
missing = 0
deadline = 0


class Object:
    def __del__(self):
        global missing
        if threading.current_thread() is not threading.main_thread():
            print('freed in another thread')
        missing -= 1
        if missing == 0 and not waiting.done():
            waiting.set_result('freed at once' if time.monotonic() < deadline else 'freed late')


def new_object():
    return Object()


def expect(count):
    """Waits for that many objects to be freed."""
    global waiting, missing, deadline
    missing = count
    deadline = time.monotonic() + LIMIT
    waiting = asyncio.get_running_loop().create_future()
    return waiting


async def bounded(future):
    """A timer is what would wake the loop too late."""
    loop = asyncio.get_running_loop()
    timer = loop.call_later(LIMIT, lambda: future.done() or future.set_result(f'{missing} not freed'))
    try:
        return await future
    finally:
        timer.cancel()


async def drops_while_it_sleeps(service, rounds, count):
    for _ in range(rounds):
        freed = expect(count)
        service.dropInThreads(count)
        result = await bounded(freed)
        if result != 'freed at once':
            break
    return result
