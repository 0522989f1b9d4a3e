"""Loops in other threads while the main thread's application comes and goes."""

import asyncio
import ctypes
import threading

from binding import QApplication, ask, end_application

# How many calls make an event last about a millisecond.
CALLS = 1000


class LoopInThread:
    """A loop that counts the rounds of a task until it is told to stop."""

    def __init__(self):
        self.rounds = 0
        self._ready = threading.Event()
        self._thread = threading.Thread(target=asyncio.run, args=(self._main(),))
        self._thread.start()
        self._ready.wait()

    async def _main(self):
        self.loop = asyncio.get_running_loop()
        self._end = asyncio.Event()
        self._ready.set()
        while not self._end.is_set():
            await asyncio.sleep(0.001)
            self.rounds += 1

    def stop(self):
        self.loop.call_soon_threadsafe(self._end.set)
        self._thread.join(20)
        return not self._thread.is_alive()


# Whether each of the loops does more rounds.
async def goes_on(threads):
    before = [thread.rounds for thread in threads]
    for _ in range(1000):
        await asyncio.sleep(0.005)
        if all(thread.rounds > count for thread, count in zip(threads, before)):
            return True
    return False


async def loops_in_threads_while_it_is_made_and_deleted():
    """
    made True
    dialog 1
    deleted True
    made True
    dialog 1
    deleted True
    made True
    dialog 1
    deleted True
    ended True
    """
    threads = [LoopInThread() for _ in range(2)]
    for _ in range(3):
        application = QApplication(['made'])
        print('made', await goes_on(threads))
        threads.append(LoopInThread())
        print('dialog', ask())
        del application
        end_application()
        print('deleted', await goes_on(threads))
    print('ended', all([thread.stop() for thread in threads]))


def idle_loops_wake_after_it_was_deleted():
    """
    woken
    woken
    """
    def serve():
        loop = loops.setdefault(threading.get_ident(), asyncio.new_event_loop())
        ready.release()
        loop.run_forever()
        loop.close()

    for made_first in (False, True):
        loops, ready = {}, threading.Semaphore(0)
        application = QApplication(['made']) if made_first else None
        threads = [threading.Thread(target=serve) for _ in range(3)]
        for thread in threads:
            thread.start()
            ready.acquire()
        asyncio.run(asyncio.sleep(0.05))
        application = application or QApplication(['made'])
        asyncio.run(asyncio.sleep(0.05))
        del application
        end_application()
        for loop in loops.values():
            loop.call_soon_threadsafe(loop.stop)
        for thread in threads:
            thread.join(20)
        print('asleep' if any(thread.is_alive() for thread in threads) else 'woken')


async def calls_from_threads_into_the_loop_that_changes_over():
    """
    300
    """
    loop = asyncio.get_running_loop()
    came, counted = asyncio.Event(), []

    def call():
        for number in range(100):
            loop.call_soon_threadsafe(counted.append, number)
            threading.Event().wait(0.0005)
        loop.call_soon_threadsafe(lambda: len(counted) == 300 and came.set())

    threads = [threading.Thread(target=call) for _ in range(3)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        application = QApplication(['made'])
        await asyncio.sleep(0.005)
        del application
        end_application()
        await asyncio.sleep(0.005)
    await asyncio.wait_for(came.wait(), 20)
    print(len(counted))


# To deliver an event, Qt looks whether there is an application, and then uses it.
def deleted_while_threads_deliver_events():
    """
    ended True
    """
    # Between these two Qt calls functions, whose list may change while no other thread is in Qt.
    qt = ctypes.CDLL(next(line.split()[-1] for line in open('/proc/self/maps') if 'libQt6Core' in line))
    register, unregister = (
        qt[f'_ZN9QInternal{name}ENS_8CallbackEPFbPPvE'] for name in ('16registerCallback', '18unregisterCallback')
    )
    slow = ctypes.CDLL(None).sched_yield
    for _ in range(CALLS):
        register(0, slow)
    threads = []
    for _ in range(8):
        application = QApplication(['made'])
        threads += [LoopInThread(), LoopInThread()]
        asyncio.run(asyncio.sleep(0.02))
        del application
        end_application()
    print('ended', all([thread.stop() for thread in threads]))
    for _ in range(CALLS):
        unregister(0, slow)
