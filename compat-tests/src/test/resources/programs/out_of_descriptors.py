"""A loop that cannot be made, because the process may open no more descriptors, leaves none and hinders no other."""

import asyncio
import gc
import os
import resource
import sys
import warnings


def opened():
    return set(os.listdir('/proc/self/fd'))


def room_for(count):
    """The number of a descriptor must be below the limit, so what is free below is filled."""
    filling = []
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (512, hard))
    try:
        while True:
            filling.append(os.open('/dev/null', os.O_RDONLY))
    except OSError:
        pass
    for _ in range(count):
        os.close(filling.pop())
    return filling


def main():
    warnings.simplefilter('ignore', ResourceWarning)
    # CPython's loop is reported as one that cannot be closed, because it was not made whole.
    sys.unraisablehook = lambda report: None
    asyncio.new_event_loop().close()
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    before = opened()
    for room in range(3):
        filling = room_for(room)
        try:
            asyncio.new_event_loop()
        except OSError as e:
            print(type(e).__name__, e.errno, e)
        finally:
            for fd in filling:
                os.close(fd)
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
        gc.collect()
        print('left:', len(opened() - before))
        print(asyncio.run(asyncio.sleep(0, 'the next one runs')))


main()
