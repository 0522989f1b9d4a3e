"""Whoever is cancelled in wait leaves what it waited for alone."""
import asyncio
from scenario import log, settle


async def main():
    async def work():
        await asyncio.sleep(0.005)
        return "worked"

    worker = asyncio.create_task(work(), name="worker")
    waiter = asyncio.create_task(asyncio.wait([worker]), name="waiter")
    await asyncio.sleep(0)
    waiter.cancel("no patience")
    await settle("waiter", waiter)
    log("worker is cancelled", worker.cancelled(), worker.cancelling())
    log(await worker)
