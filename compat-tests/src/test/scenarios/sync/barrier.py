"""A barrier opens when all parties have come, again and again; each party gets its number."""
import asyncio
from scenario import attempt, log


async def main():
    barrier = asyncio.Barrier(3)
    log(barrier, barrier.parties, barrier.n_waiting, barrier.broken)
    runners = [asyncio.create_task(runner(name, barrier), name=name) for name in "abc"]
    await asyncio.sleep(0)
    for each in runners:
        await each
    log(barrier, barrier.n_waiting)
    attempt("nobody", lambda: asyncio.Barrier(0))


async def runner(name, barrier):
    for lap in 1, 2:
        log(name, "waits behind", barrier.n_waiting)
        log(name, "is number", await barrier.wait(), "in lap", lap)
    async with barrier as number:
        log(name, "enters as number", number)
