"""Loops run in the hooks for uncaught exceptions, of threads, finalisers and the program."""
import asyncio
import sys
import threading


async def raises(error, delay=0):
    await asyncio.sleep(delay)
    raise error


def hook(name):
    def report(*args):
        print(name, asyncio.run(asyncio.sleep(0.001, "hooked")))
    return report


class Fails:
    def __del__(self):
        raise ValueError("in a finaliser")


threading.excepthook = hook("thread")
thread = threading.Thread(target=lambda: asyncio.run(raises(KeyError(1))))
thread.start()
thread.join()
sys.unraisablehook = hook("unraisable")
fails = Fails()
fails.itself = fails
sys.keep = fails
sys.excepthook = hook("program")
asyncio.run(raises(ValueError("the end"), 0.01))
