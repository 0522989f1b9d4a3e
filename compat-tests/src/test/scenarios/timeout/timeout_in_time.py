"""A timeout that is left in time does nothing; none at all never expires; one in the past expires at once."""
import asyncio
from scenario import log, settle


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(60.0) as generous:
        await asyncio.sleep(0)
    log("expired", generous.expired())
    async with asyncio.timeout(None) as none:
        log("when", none.when())
    async with asyncio.timeout_at(None) as never:
        log("when", never.when())
    deadline = loop.time() + 60
    async with asyncio.timeout_at(deadline) as at:
        log("when", at.when() == deadline)
    past = asyncio.timeout_at(loop.time() - 1)

    async def too_late():
        async with past:
            log("begins nevertheless")
            await asyncio.sleep(0)
            log("not reached")

    await settle("in the past", too_late())
    log("expired", past.expired())
    zero = asyncio.timeout(0.0)

    async def no_await():
        async with zero:
            log("nothing to cancel")

    await settle("without an await", no_await())
    log("expired", zero.expired())
