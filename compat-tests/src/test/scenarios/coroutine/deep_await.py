"""Coroutines may await each other many levels deep; an error unwinds them all."""
import asyncio
from scenario import log, settle


async def main():
    log("sum", await sum(200))
    await settle("error", descend(200))
    task = asyncio.create_task(sleep_below(200), name="task")
    await asyncio.sleep(0)
    task.cancel("from above")
    await settle("cancelled", task)


async def sum(n):
    if n == 0:
        await asyncio.sleep(0)
        return 0
    return n + await sum(n - 1)


async def descend(n):
    if n == 0:
        raise ValueError("at the bottom")
    await descend(n - 1)


async def sleep_below(n):
    try:
        if n == 0:
            await asyncio.sleep(3600)
        else:
            await sleep_below(n - 1)
    finally:
        if n % 100 == 0:
            log("unwinds level", n)
