"""A semaphore lets as many in as its value says; nobody overtakes those who wait."""
import asyncio
from scenario import attempt, log


async def main():
    semaphore = asyncio.Semaphore(2)
    log(semaphore, "locked", semaphore.locked())
    workers = [asyncio.create_task(worker(name, semaphore), name=name) for name in "abcd"]
    await asyncio.sleep(0)
    log(semaphore, "locked", semaphore.locked())
    semaphore.release()
    log("after a release", semaphore, "locked", semaphore.locked())
    log("acquired behind the others", await semaphore.acquire())
    for each in workers:
        await each
    log(semaphore)
    attempt("negative", lambda: asyncio.Semaphore(-1))
    log("one by default", asyncio.Semaphore())


async def worker(name, semaphore):
    async with semaphore:
        log(name, "enters")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(name, "leaves")
