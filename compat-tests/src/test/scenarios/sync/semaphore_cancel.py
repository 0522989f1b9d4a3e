"""A waiter that is cancelled when it is its turn gives the turn to the next."""
import asyncio
from scenario import log, settle


async def main():
    semaphore = asyncio.Semaphore(0)
    waiters = [asyncio.create_task(semaphore.acquire(), name=name) for name in "abc"]
    await asyncio.sleep(0)
    log(semaphore)
    semaphore.release()
    log("released", semaphore)
    waiters[0].cancel("too late")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for waiter in waiters:
        log(waiter, "done", waiter.done(), "cancelled", waiter.cancelled())
    log(semaphore)
    semaphore.release()
    await settle("a", waiters[0])
    await settle("b", waiters[1])
    await settle("c", waiters[2])
    log(semaphore)
