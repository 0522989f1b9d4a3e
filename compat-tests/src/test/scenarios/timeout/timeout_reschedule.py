"""The deadline of an entered timeout can be moved, in both directions, and taken away."""
import asyncio
from scenario import attempt, log, settle


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.01) as timeout:
        timeout.reschedule(None)
        log("when", timeout.when())
        await asyncio.sleep(0.02)
        timeout.reschedule(loop.time() + 60)
        log("expired", timeout.expired())
    attempt("after the end", lambda: timeout.reschedule(loop.time() + 60))
    nearer = asyncio.timeout(60.0)

    async def inside():
        async with nearer:
            nearer.reschedule(loop.time() - 1)
            await asyncio.sleep(3600)

    await settle("nearer", inside())
    fresh = asyncio.timeout(60.0)
    attempt("before it is entered", lambda: fresh.reschedule(None))
    await settle("enter", enter(fresh))
    log("exit", bool(await fresh.__aexit__(None, None, None)))


async def enter(timeout):
    log((await timeout.__aenter__()) is timeout)
