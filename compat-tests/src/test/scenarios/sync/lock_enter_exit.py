"""Entering and leaving a lock by hand is what "async with" does; an error inside passes through."""
import asyncio
from scenario import log, settle


async def main():
    lock = asyncio.Lock()
    log("entered", await lock.__aenter__(), lock)
    log("left", bool(await lock.__aexit__(None, None, None)), lock)

    async def inside():
        async with lock:
            log("inside", lock.locked())
            raise ValueError("inside")

    await settle("with", inside())
    log("after the error", lock.locked())
    waiter = asyncio.create_task(lock.acquire(), name="waiter")
    await lock.acquire()
    await asyncio.sleep(0)
    log("one waits", lock)
    lock.release()
    await waiter
    log(lock)
