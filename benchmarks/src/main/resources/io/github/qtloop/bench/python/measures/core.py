"""Handles, tasks and runs of the loop."""

import asyncio
from time import perf_counter

from . import measure

_BURST = 100
_GATHERED = 1000


def nothing():
    pass


async def no_wait():
    pass


@measure('await sleep(0)', 200_000)
async def sleep0(operations):
    begin = perf_counter()
    for _ in range(operations):
        await asyncio.sleep(0)
    return perf_counter() - begin


@measure('call_soon and run, in bursts of 100', 200_000)
async def call_soon(operations):
    call_soon = asyncio.get_running_loop().call_soon
    begin = perf_counter()
    for done in range(0, operations, _BURST):
        for _ in range(min(_BURST, operations - done)):
            call_soon(nothing)
        await asyncio.sleep(0)
    return perf_counter() - begin


@measure('call_soon and run, each by the one before', 200_000)
async def call_soon_chain(operations):
    loop = asyncio.get_running_loop()
    call_soon, end, left = loop.call_soon, loop.create_future(), operations

    def link():
        nonlocal left
        left -= 1
        if left:
            call_soon(link)
        else:
            end.set_result(None)

    begin = perf_counter()
    call_soon(link)
    await end
    return perf_counter() - begin


@measure('create and await a task', 50_000)
async def task(operations):
    begin = perf_counter()
    for _ in range(operations):
        await asyncio.create_task(no_wait())
    return perf_counter() - begin


@measure('a coroutine of 1000 in a gather', 50_000)
async def gather_1000(operations):
    begin = perf_counter()
    for done in range(0, operations, _GATHERED):
        await asyncio.gather(*[no_wait() for _ in range(min(_GATHERED, operations - done))])
    return perf_counter() - begin


@measure('run_until_complete of a finished future', 5_000)
def run_until_complete(loop, operations):
    future = loop.create_future()
    future.set_result(None)
    begin = perf_counter()
    for _ in range(operations):
        loop.run_until_complete(future)
    return perf_counter() - begin
