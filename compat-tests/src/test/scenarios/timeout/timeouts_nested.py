"""Of nested timeouts the one that expires raises; a cancellation from outside stays a cancellation."""
import asyncio
from scenario import log, settle


async def main():
    outer = asyncio.timeout(60.0)
    inner = asyncio.timeout(0.001)
    async with outer:
        await settle("inner", sleep_in(inner))
    log("expired", outer.expired(), inner.expired())

    first = asyncio.timeout(0.001)
    second = asyncio.timeout(60.0)
    await settle("outer", settle_in(first, second))
    log("expired", first.expired(), second.expired())

    await settle("both at once", settle_in(asyncio.timeout(0.0), asyncio.timeout(0.0)))

    task = asyncio.create_task(sleep_in(asyncio.timeout(60.0)))
    await asyncio.sleep(0)
    task.cancel("from outside")
    await settle("cancelled", task)
    log("requests", task.cancelling())


async def sleep_in(timeout):
    async with timeout:
        await asyncio.sleep(3600)


async def settle_in(outer, inner):
    async with outer:
        await settle("inner", sleep_in(inner))
