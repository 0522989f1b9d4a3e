"""Timers run in the order of their times; equal ones in the order of a heap, which is not that of their making."""
import asyncio
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    end = loop.create_future()
    base = loop.time() + 0.01
    for i in range(1, 10):
        loop.call_at(base, log, "equal", i)
        loop.call_at(base + (i % 3) * 0.001, log, "of three", i)
    loop.call_at(base + 0.02, end.set_result, None)
    loop.call_at(float("nan"), log, "not a number")
    await end
