"""A waiter that is cancelled passes the lock on, even when it was already its turn."""
import asyncio
from scenario import log, settle


async def main():
    lock = asyncio.Lock()
    log("acquired", await lock.acquire())
    early = asyncio.create_task(holder("early", lock), name="early")
    late = asyncio.create_task(holder("late", lock), name="late")
    last = asyncio.create_task(holder("last", lock), name="last")
    await asyncio.sleep(0)
    early.cancel("while it waits")
    await asyncio.sleep(0)
    lock.release()
    log("released, locked", lock.locked())
    late.cancel("when it is its turn")
    await settle("early", early)
    await settle("late", late)
    await settle("last", last)
    log("locked", lock.locked())


async def holder(name, lock):
    await lock.acquire()
    log(name, "has it")
    lock.release()
