"""Threads that call the loop, and the loop calling threads."""

import asyncio
import threading
from time import perf_counter

from . import measure
from .core import nothing


@measure('call_soon_threadsafe, from another thread', 50_000)
async def call_soon_threadsafe(operations):
    """As fast as the thread can: the loop has mostly something to do."""
    loop = asyncio.get_running_loop()
    end, left, begin = loop.create_future(), operations, 0.0

    def called():
        nonlocal left
        left -= 1
        if not left:
            end.set_result(None)

    def call():
        nonlocal begin
        begin = perf_counter()
        for _ in range(operations):
            loop.call_soon_threadsafe(called)

    thread = threading.Thread(target=call)
    thread.start()
    await end
    seconds = perf_counter() - begin
    thread.join()
    return seconds


@measure('wake the idle loop from a thread, and answer', 2_000)
async def wake_up(operations):
    loop = asyncio.get_running_loop()
    end, called, begin = loop.create_future(), threading.Semaphore(0), 0.0

    def call():
        nonlocal begin
        begin = perf_counter()
        for _ in range(operations):
            loop.call_soon_threadsafe(called.release)
            called.acquire()
        loop.call_soon_threadsafe(end.set_result, None)

    thread = threading.Thread(target=call)
    thread.start()
    await end
    seconds = perf_counter() - begin
    thread.join()
    return seconds


@measure('run_in_executor, there and back', 2_000)
async def executor(operations):
    run_in_executor = asyncio.get_running_loop().run_in_executor
    await run_in_executor(None, nothing)
    begin = perf_counter()
    for _ in range(operations):
        await run_in_executor(None, nothing)
    return perf_counter() - begin
