"""A cancelled waiter of a condition has the lock again when the cancellation reaches it."""
import asyncio
from scenario import log, settle


async def main():
    condition = asyncio.Condition()

    async def wait():
        async with condition:
            try:
                await condition.wait()
            except asyncio.CancelledError as error:
                log("cancelled", error, "locked", condition.locked())
                raise

    waiter = asyncio.create_task(wait(), name="waiter")
    await asyncio.sleep(0)
    await condition.acquire()
    waiter.cancel("enough")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log("the lock is not free yet", waiter.done())
    waiter.cancel("again")
    await asyncio.sleep(0)
    log("it cannot be hurried", waiter.done())
    condition.release()
    await settle("waiter", waiter)
    log("locked", condition.locked())
