"""How much more memory a process has resident for each of many things that wait.

Everything is counted that the process touches: objects and tables of Python, the loop's own memory,
and its part of a Java heap; not the kernel's. As many of them are made before, so that what is made
once or doubles in size counts as it does in the long run.
"""

import asyncio
import contextlib
import gc
import os
import random

from . import measure
from .core import nothing
from .descriptors import allowed, idle_descriptors

_PAGE = os.sysconf('SC_PAGESIZE')


def _resident():
    gc.collect()
    with open('/proc/self/statm') as statm:
        return int(statm.read().split()[1]) * _PAGE


async def _grown(operations, fill):
    """Fills as many places twice, and answers what the second time takes."""
    await fill(range(operations))
    before = _resident()
    await fill(range(operations, 2 * operations))
    return {'bytes': _resident() - before, 'operations': operations}


async def _park():
    await asyncio.get_running_loop().create_future()


@measure('a task that waits for a future of its own', 100_000, unit='B', fresh=True)
async def memory_task(operations):
    tasks = [None] * (2 * operations)

    async def fill(places):
        for place in places:
            tasks[place] = asyncio.create_task(_park())
        await asyncio.sleep(0)

    answer = await _grown(operations, fill)
    for task in tasks:
        task.cancel()
    for task in tasks:
        with contextlib.suppress(asyncio.CancelledError):
            await task
    return answer


@measure('a timer', 100_000, unit='B', fresh=True)
async def memory_timer(operations):
    call_later = asyncio.get_running_loop().call_later
    choice = random.Random(operations)
    timers = [None] * (2 * operations)

    async def fill(places):
        for place in places:
            timers[place] = call_later(1000 + choice.random(), nothing)

    answer = await _grown(operations, fill)
    for timer in timers:
        timer.cancel()
    return answer


@measure('a handle in the queue', 100_000, unit='B', fresh=True)
async def memory_handle(operations):
    call_soon = asyncio.get_running_loop().call_soon

    async def fill(places):
        for _ in places:
            call_soon(nothing)

    answer = await _grown(operations, fill)
    await asyncio.sleep(0)
    return answer


@measure('an idle watched descriptor', min(10_000, allowed() // 2), unit='B', fresh=True)
async def memory_descriptor(operations):
    loop = asyncio.get_running_loop()
    with idle_descriptors(2 * operations) as idle:

        async def fill(places):
            for place in places:
                loop.add_reader(idle[place], nothing)

        answer = await _grown(operations, fill)
        for descriptor in idle:
            loop.remove_reader(descriptor)
    return answer
