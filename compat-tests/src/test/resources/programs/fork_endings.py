"""Every way in which a forked child comes to its end."""
import asyncio
import atexit
import ctypes
import gc
import os
import signal
import sys
import threading
import warnings

PARENT = os.getpid()


class Deleted:
    def __del__(self):
        os.write(1, b"deleted\n")


def raises(error):
    raise error


def in_finally():
    try:
        raise ValueError("the one that counts")
    finally:
        try:
            raise KeyError("handled")
        except KeyError:
            pass


def own_loop():
    asyncio.run(asyncio.sleep(0.01))
    gc.collect()


def grandchild():
    if os.fork() == 0:
        sys.exit(9)
    print("grandchild", os.waitstatus_to_exitcode(os.wait()[1]), flush=True)


ENDINGS = {
    "nothing": lambda: None,
    "exit": lambda: sys.exit(3),
    "exit with a message": lambda: sys.exit("a message"),
    "exception": lambda: raises(ValueError("uncaught")),
    "exception through finally": in_finally,
    "KeyboardInterrupt": lambda: raises(KeyboardInterrupt),
    "SIGINT": lambda: os.kill(os.getpid(), signal.SIGINT),
    "SIGTERM": lambda: os.kill(os.getpid(), signal.SIGTERM),
    "SIGUSR2": lambda: os.kill(os.getpid(), signal.SIGUSR2),
    "SIGKILL": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "crash": lambda: ctypes.string_at(0),
    "os._exit": lambda: os._exit(4),
    "own loop": own_loop,
    "grandchild": grandchild,
    "thread": lambda: threading.Thread(target=os.write, args=(1, b"thread of the child\n")).start(),
}


def fork(name):
    """True in the child, which goes on from here."""
    sys.stdout.flush()
    if os.fork() == 0:
        ENDINGS[name]()
        return True
    print(name, os.waitstatus_to_exitcode(os.wait()[1]))
    return False


def fork_in_thread(name):
    thread = threading.Thread(target=fork, args=(name,))
    thread.start()
    thread.join()


warnings.simplefilter("ignore", DeprecationWarning)
at_the_end = Deleted()
atexit.register(lambda: print("exit function of the", "parent" if os.getpid() == PARENT else "child"))
try:
    for name in ENDINGS:
        if fork(name):
            break
    else:
        for name in "nothing", "exit", "exception":
            fork_in_thread(name)
        print("the parent ends")
finally:
    try:
        raise LookupError("not the one that ends the program")
    except LookupError:
        pass
