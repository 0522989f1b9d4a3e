"""Makes, runs and ends 10 000 loops in every way, and prints what has grown by more than it may.

JCMD names the JDK's tool, which is asked about the JVM of this process.
"""

import array
import asyncio
import gc
import os
import re
import subprocess
import sys
import threading
import time
import warnings

from qtloop import _native

WARM_UP, ROUNDS, LOOPS = 1000, 10, 1000

# What may be more after ROUNDS * LOOPS loops, in the unit of the name. The JVM starts and ends
# compiler threads at will, and its compilers and tables keep some memory; the resident memory only
# shows what is large, because what is freed elsewhere makes room for a leak.
ALLOWED = {
    'descriptors': 0,
    'threads': 4,
    'attached loops': 0,
    'Qt objects': 0,
    'Python objects': 20,
    'Java bytes': 200_000,
    'Java bytes off the heap': 100_000,
    'resident bytes': 32_000_000,
}

# How many more blocks of memory Python may have after each LOOPS loops. Python keeps freed objects of
# some types for the next use, on its own loop too, and how many depends on the moment: so blocks leak
# only where they become more in every round, as one that is left by each 64th loop does.
BLOCKS_IN_EVERY_ROUND = 2


async def full():
    loop = asyncio.get_running_loop()
    loop.call_later(60, print)
    loop.call_soon(print).cancel()
    read, write = os.pipe()
    readable = loop.create_future()
    loop.add_reader(read, readable.set_result, None)
    await asyncio.gather(asyncio.sleep(0.0001), asyncio.sleep(0))
    os.write(write, b'x')
    await readable
    loop.remove_reader(read)
    os.close(read), os.close(write)


async def with_executor():
    await asyncio.get_running_loop().run_in_executor(None, int)


async def reporting():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: None)
    loop.call_soon(int, 'no number')
    await asyncio.sleep(0)


async def failing(error):
    task = asyncio.create_task(asyncio.sleep(60))
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(raise_, error)
    await task


def raise_(error):
    raise error


def fail():
    try:
        asyncio.run(failing(SystemExit()))
    except SystemExit:
        pass


def drop():
    loop = asyncio.new_event_loop()
    loop.run_until_complete(asyncio.sleep(0))
    loop.call_soon(print)
    loop.call_later(60, loop.stop)


def in_thread():
    thread = threading.Thread(target=asyncio.run, args=(full(),))
    thread.start()
    thread.join()


def ends_elsewhere():
    loop = asyncio.new_event_loop()
    loop.run_until_complete(asyncio.sleep(0))
    thread = threading.Thread(target=loop.close)
    thread.start()
    thread.join()


RARE = {
    3: lambda: asyncio.run(reporting()),
    11: fail,
    19: drop,
    27: lambda: asyncio.new_event_loop().close(),
    35: in_thread,
    43: ends_elsewhere,
    51: lambda: asyncio.run(with_executor()),
}


def run_loops(count):
    for number in range(count):
        RARE.get(number % 64, lambda: asyncio.run(full()))()


def jcmd(*words):
    return subprocess.run([os.environ['JCMD'], str(os.getpid()), *words], check=True,
                          stdout=subprocess.PIPE, text=True).stdout


def live_java_bytes():
    """After full collections, until those have freed everything that waits for a finaliser."""
    total, before = sys.maxsize, None
    for _ in range(20):
        before, total = total, int(re.search(r'^Total +\d+ +(\d+)$', jcmd('GC.class_histogram'), re.M)[1])
        if total > before - 10_000:
            break
        time.sleep(0.1)
    return total


def off_heap_bytes():
    """What Java code, as opposed to the JVM itself, has allocated outside of the Java heap."""
    return int(re.search(r' Other \(reserved=(\d+)', jcmd('VM.native_memory', 'summary', 'scale=b'))[1])


def resident_bytes():
    with open('/proc/self/statm') as statm:
        return int(statm.read().split()[1]) * os.sysconf('SC_PAGESIZE')


def counts():
    gc.collect()
    loops, qt_objects = _native.live_counts()
    return {
        'descriptors': len(os.listdir('/proc/self/fd')),
        'threads': len(os.listdir('/proc/self/task')),
        'attached loops': loops,
        'Qt objects': qt_objects,
        'Python objects': len(gc.get_objects()),
    }


def blocks():
    # Python's cache of attributes keeps names that were made at run time, each under its address.
    sys._clear_type_cache()
    gc.collect()
    return sys.getallocatedblocks()


def memory():
    return {
        'Java bytes': live_java_bytes(),
        'Java bytes off the heap': off_heap_bytes(),
        'resident bytes': resident_bytes(),
    }


def exact(counts):
    return {name: count for name, count in counts.items() if ALLOWED[name] == 0}


def growth(before, after):
    return {name: after[name] - before[name] for name in after}


def beyond(allowed, values):
    return {name: value for name, value in values.items() if value > allowed[name]}


def look(before, measure, number):
    """A thread that was joined may still be on its way out, so what is too much is looked at again."""
    for _ in range(20):
        leaks = beyond(ALLOWED, growth(before, measure()))
        if not leaks:
            return
        time.sleep(0.1)
    report(number, leaks)


def look_at_rounds(readings):
    leak = min(after - before for before, after in zip(readings, readings[1:]))
    if leak > BLOCKS_IN_EVERY_ROUND:
        report(f'each {LOOPS}', {'Python blocks': leak})


def report(number, leaks):
    print(number, 'loops left', leaks)
    sys.exit(1)


def fill_pool():
    """asyncio keeps 255 iterators of futures for the next use: without this, they are growth."""
    loop = asyncio.new_event_loop()
    iterators = [iter(loop.create_future()) for _ in range(1000)]
    del iterators
    loop.close()


def main():
    warnings.simplefilter('ignore', ResourceWarning)
    warnings.simplefilter('ignore', DeprecationWarning)  # of sys._clear_type_cache
    # What is leaked by each loop is seen before it exhausts something.
    run_loops(64)
    before = exact(counts())
    run_loops(64)
    look(before, lambda: exact(counts()), 64)
    fill_pool()
    run_loops(WARM_UP)
    memory_before, before = memory(), counts()
    readings = array.array('q', [blocks()] * (ROUNDS + 1))  # filling it takes no memory
    for number in range(1, ROUNDS + 1):
        run_loops(LOOPS)
        look(before, counts, number * LOOPS)
        readings[number] = blocks()
    look_at_rounds(readings)
    look(memory_before, memory, ROUNDS * LOOPS)
    print(ROUNDS * LOOPS, 'loops left nothing')


main()
