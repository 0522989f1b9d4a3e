"""What an operation costs while many others wait: 1e2 to 1e6 of them, by steps of ten.

Python's collector does not look at those that wait: what it costs is not the loop's doing.
"""

import asyncio
import contextlib
import gc
import random
from time import perf_counter

from . import variants
from .core import nothing
from .descriptors import allowed, idle_descriptors
from .io import ping_pong

_SIZES = [10 ** exponent for exponent in range(2, 7)]
_BURST = 100


@contextlib.contextmanager
def _settled():
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


_ROUNDS = [(max(100_000, size), {'pending': size}) for size in _SIZES]


async def _rounds(operations, pending):
    """Iterations in which all that are pending have their turn; this task is one of them."""
    rounds = max(1, operations // pending)
    await asyncio.sleep(0)
    with _settled():
        begin = perf_counter()
        for _ in range(rounds):
            await asyncio.sleep(0)
        seconds = perf_counter() - begin
    return {'seconds': seconds, 'operations': rounds * pending}


@variants('await sleep(0), in all tasks in turn', _ROUNDS)
async def growth_sleep0(operations, pending):
    going = True

    async def turn():
        while going:
            await asyncio.sleep(0)

    tasks = [asyncio.create_task(turn()) for _ in range(pending - 1)]
    answer = await _rounds(operations, pending)
    going = False
    for task in tasks:
        await task
    return answer


@variants('call_soon and run, in a queue of handles', _ROUNDS)
async def growth_call_soon(operations, pending):
    call_soon = asyncio.get_running_loop().call_soon
    going = True

    def again():
        if going:
            call_soon(again)

    for _ in range(pending - 1):
        call_soon(again)
    answer = await _rounds(operations, pending)
    going = False
    await asyncio.sleep(0)
    return answer


# The loop lets go of cancelled timers when they are more than the others: that must happen, too.
@variants('call_later and cancel, beside other timers',
          [(max(50_000, size * 5 // 4), {'pending': size}) for size in _SIZES])
async def growth_timer(operations, pending):
    call_later = asyncio.get_running_loop().call_later
    choice = random.Random(pending)
    others = [call_later(1000 + 1000 * choice.random(), nothing) for _ in range(pending)]
    delays = [1000 + 1000 * choice.random() for _ in range(operations)]
    with _settled():
        begin = perf_counter()
        for done in range(0, operations, _BURST):
            for delay in delays[done:done + _BURST]:
                call_later(delay, nothing).cancel()
            await asyncio.sleep(0)
        seconds = perf_counter() - begin
    for timer in others:
        timer.cancel()
    return seconds


@variants('a byte to and fro, beside idle descriptors',
          [(5_000, {'pending': size}) for size in _SIZES if size <= allowed()])
async def growth_reader(operations, pending):
    loop = asyncio.get_running_loop()
    with idle_descriptors(pending) as idle:
        for descriptor in idle:
            loop.add_reader(descriptor, nothing)
        seconds = await ping_pong(operations)
        for descriptor in idle:
            loop.remove_reader(descriptor)
    return seconds
