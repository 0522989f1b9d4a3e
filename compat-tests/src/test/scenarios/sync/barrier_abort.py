"""Aborting a barrier breaks it for those who wait and for those who come, until it is reset."""
import asyncio
from scenario import log, settle


async def main():
    barrier = asyncio.Barrier(2)
    waiter = asyncio.create_task(barrier.wait(), name="waiter")
    await asyncio.sleep(0)
    log(barrier)
    await barrier.abort()
    log("broken", barrier.broken, barrier)
    await settle("who waited", waiter)
    await settle("who comes", barrier.wait())
    await barrier.reset()
    log("broken", barrier.broken, barrier)
    next = asyncio.create_task(barrier.wait(), name="next")
    await asyncio.sleep(0)
    await barrier.reset()
    await settle("who waited at the reset", next)
    log("broken", barrier.broken)
    one = asyncio.create_task(barrier.wait(), name="one")
    log("number", await barrier.wait(), "and", await one)
