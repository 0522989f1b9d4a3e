"""A party that is cancelled while it waits leaves the barrier as it was."""
import asyncio
from scenario import log, settle


async def main():
    barrier = asyncio.Barrier(2)
    leaver = asyncio.create_task(barrier.wait(), name="leaver")
    await asyncio.sleep(0)
    leaver.cancel("no patience")
    await settle("leaver", leaver)
    log(barrier, barrier.n_waiting, barrier.broken)
    one = asyncio.create_task(barrier.wait(), name="one")
    await asyncio.sleep(0)
    log("number", await barrier.wait(), "and", await one)
