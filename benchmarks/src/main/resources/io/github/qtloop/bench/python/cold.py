"""Tells what an operation costs in a young process: cold.py LOOP OPERATION SIZE...

The process does bursts of the operation, of these sizes, one after the other and nothing else
before. Prints one JSON object, in seconds:

    {"bursts": [...], "compilers": ..., "processor": ...}

"bursts" are by the clock. "compilers" is the processor time of the JVM's compiler threads until the
end, 0 in a process without a JVM, and "processor" that of the whole process with its start. Or it
prints {"missing": "one line"}. ColdProgram does the same in Java.
"""

import asyncio
import json
import os
import sys
from time import perf_counter, process_time

sys.dont_write_bytecode = True

import contenders
from measures import core, io

_AT_ONCE = 100


async def call_later(operations):
    """Timers that are due at once, by the hundred: nothing is waited for, even in a short burst."""
    loop = asyncio.get_running_loop()
    call_later = loop.call_later

    def fire():
        nonlocal left
        left -= 1
        if not left:
            end.set_result(None)

    begin = perf_counter()
    for done in range(0, operations, _AT_ONCE):
        left, end = min(_AT_ONCE, operations - done), loop.create_future()
        for _ in range(left):
            call_later(0, fire)
        await end
    return perf_counter() - begin


async def echo(operations):
    return await io.echo_streams(operations, 1024, 1)


OPERATIONS = {'sleep0': core.sleep0, 'call_soon': core.call_soon, 'call_later': call_later,
              'task': core.task, 'reader': io.ping_pong, 'echo': echo}


async def bursts(operation, sizes):
    return [await operation(size) for size in sizes]


def compiler_seconds():
    """The seconds of processor time of the threads that compile; the kernel forgets those that have ended."""
    nanos = 0
    for thread in os.listdir('/proc/self/task'):
        try:
            with open(f'/proc/self/task/{thread}/comm') as comm:
                if not comm.read().startswith(('C1 Comp', 'C2 Comp')):
                    continue
        except (FileNotFoundError, ProcessLookupError):
            continue  # it has ended meanwhile
        with open(f'/proc/self/task/{thread}/schedstat') as schedule:
            nanos += int(schedule.read().split()[0])
    return nanos / 1e9


def measure(name, operation, sizes):
    _, new_loop = contenders.prepare(name)
    with asyncio.Runner(loop_factory=new_loop) as runner:
        contenders.check(name, runner.get_loop())
        seconds = runner.run(bursts(operation, sizes))
        return {'bursts': seconds, 'compilers': compiler_seconds(), 'processor': process_time()}


def main():
    if len(sys.argv) < 4 or sys.argv[2] not in OPERATIONS:
        sys.exit('usage: cold.py %s %s SIZE...' % ('|'.join(contenders.NAMES), '|'.join(OPERATIONS)))
    try:
        answer = measure(sys.argv[1], OPERATIONS[sys.argv[2]], [int(size) for size in sys.argv[3:]])
    except contenders.Missing as reason:
        answer = {'missing': ' '.join(str(reason).split())}
    print(json.dumps(answer), flush=True)


if __name__ == '__main__':
    main()
