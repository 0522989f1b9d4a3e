"""A lock goes to its waiters in the order in which they asked for it."""
import asyncio
from scenario import attempt, log


async def main():
    lock = asyncio.Lock()
    log("locked", lock.locked())
    workers = [asyncio.create_task(worker(name, lock), name=name) for name in "abc"]
    for each in workers:
        await each
    log("locked", lock.locked())
    attempt("release", lambda: lock.release())


async def worker(name, lock):
    log(name, "wants it, locked", lock.locked())
    async with lock:
        log(name, "has it")
        await asyncio.sleep(0)
        log(name, "gives it back")
    log(name, "leaves, locked", lock.locked())
