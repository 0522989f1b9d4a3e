"""Timers with random deadlines, the same ones each time."""

import asyncio
import random
from time import perf_counter

from . import measure
from .core import nothing


@measure('call_later and fire, 1e5 at random', 100_000)
async def call_later(operations):
    """Making a timer, keeping it in order, and running it.

    The deadlines are spread over less time than it takes to make the timers, so that the loop has
    nothing to wait for; none is so soon that a loop with a clock of milliseconds rounds it to zero.
    """
    loop = asyncio.get_running_loop()
    call_later, end, left = loop.call_later, loop.create_future(), operations
    choice = random.Random(operations)
    delays = [0.001 + choice.random() * operations * 1e-7 for _ in range(operations)]

    def fire():
        nonlocal left
        left -= 1
        if not left:
            end.set_result(None)

    begin = perf_counter()
    for delay in delays:
        call_later(delay, fire)
    await end
    return perf_counter() - begin


@measure('cancel a timer, 1e5 pending', 100_000)
async def timer_cancel(operations):
    """Cancelling all timers, and the iterations in which the loop lets go of them."""
    loop = asyncio.get_running_loop()
    choice = random.Random(operations)
    timers = [loop.call_later(1000 + choice.random(), nothing) for _ in range(operations)]
    begin = perf_counter()
    for timer in timers:
        timer.cancel()
    del timer
    timers.clear()
    for _ in range(2):
        await asyncio.sleep(0)
    return perf_counter() - begin
