"""Tells what things cost the first time in a process: first_use.py LOOP.

Prints one JSON object: the seconds of each operation, and as "memory" the most bytes that the
process has had resident when a loop had run. Or {"missing": "one line"}.
"""

import asyncio
import json
import os
import sys
from time import perf_counter

sys.dont_write_bytecode = True

import contenders


def nothing():
    pass


async def no_wait():
    await asyncio.sleep(0)


async def child_output():
    child = await asyncio.create_subprocess_exec('/bin/echo', 'done', stdout=asyncio.subprocess.PIPE)
    output, _ = await child.communicate()
    if output != b'done\n':
        raise RuntimeError(f'the child has said {output!r}')


def most_resident():
    with open('/proc/self/status') as status:
        for line in status:
            if line.startswith('VmHWM:'):
                return int(line.split()[1]) * 1024
    raise RuntimeError('the kernel does not tell the memory of a process')


def measure(name):
    first = {}

    def timed(operation, function, *arguments):
        begin = perf_counter()
        result = function(*arguments)
        first[operation] = perf_counter() - begin
        return result

    _, new_loop = contenders.prepare(name)
    loop = timed('new_event_loop', new_loop)
    try:
        contenders.check(name, loop)
        asyncio.set_event_loop(loop)
        timed('call_soon', loop.call_soon, nothing)
        timer = timed('call_later', loop.call_later, 1000, nothing)
        timed('cancel', timer.cancel)
        read, write = os.pipe()
        timed('add_reader', loop.add_reader, read, nothing)
        loop.remove_reader(read)
        os.close(read)
        os.close(write)
        timed('run', loop.run_until_complete, no_wait())
        first['memory'] = most_resident()
        timed('child', loop.run_until_complete, child_output())
    finally:
        loop.close()
    return first


def main():
    if len(sys.argv) != 2:
        sys.exit('usage: first_use.py ' + '|'.join(contenders.NAMES))
    try:
        answer = measure(sys.argv[1])
    except contenders.Missing as reason:
        answer = {'missing': ' '.join(str(reason).split())}
    print(json.dumps(answer), flush=True)


if __name__ == '__main__':
    main()
