"""Handlers of the signal module run while the loop waits, without any timer that would wake it."""
import asyncio
import os
import signal
import threading


async def main():
    loop = asyncio.get_running_loop()
    woken = asyncio.Event()
    turns = []

    def handler(number, frame):
        turns.append(signal.Signals(number).name)
        loop.call_soon_threadsafe(woken.set)

    signal.signal(signal.SIGUSR1, handler)
    signal.signal(signal.SIGALRM, handler)
    for _ in range(3):
        woken.clear()
        timer = threading.Timer(0.06, os.kill, (os.getpid(), signal.SIGUSR1))
        timer.start()
        await woken.wait()
        timer.join()
    woken.clear()
    signal.setitimer(signal.ITIMER_REAL, 0.09)
    await woken.wait()
    print(turns)

    class Interrupted(Exception):
        pass

    def raising(number, frame):
        raise Interrupted("raised by a signal handler")

    signal.signal(signal.SIGUSR2, raising)
    threading.Timer(0.06, os.kill, (os.getpid(), signal.SIGUSR2)).start()
    await asyncio.sleep(30)


try:
    asyncio.run(main())
except Exception as error:
    print(type(error).__name__, error)
