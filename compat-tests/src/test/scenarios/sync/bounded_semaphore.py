"""A bounded semaphore refuses to be released more often than it was acquired."""
import asyncio
from scenario import attempt, log


async def main():
    semaphore = asyncio.BoundedSemaphore(2)
    attempt("release", lambda: semaphore.release())
    await semaphore.acquire()
    async with semaphore:
        log(semaphore, "locked", semaphore.locked())
    attempt("release", lambda: semaphore.release())
    attempt("release", lambda: semaphore.release())
    log(semaphore)
    single = asyncio.BoundedSemaphore()
    log("acquired", await single.acquire(), "locked", single.locked())
    attempt("negative", lambda: asyncio.BoundedSemaphore(-1))
