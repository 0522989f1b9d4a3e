"""A timeout that expires cancels what is awaited, and the cancellation becomes a TimeoutError outside."""
import asyncio
from scenario import attempt, log, settle


async def main():
    timeout = asyncio.timeout(0.001)
    log("expired", timeout.expired())

    async def inside():
        async with timeout as entered:
            log("the same", entered is timeout, "due", entered.when() > asyncio.get_running_loop().time() - 60)
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError as error:
                log("inside", error, "expired", timeout.expired(), "requests", asyncio.current_task().cancelling())
                raise

    await settle("with", inside())
    log("expired", timeout.expired(), "requests", asyncio.current_task().cancelling())
    attempt("rescheduled", lambda: timeout.reschedule(None))
    swallowed = asyncio.timeout(0.001)

    async def swallow():
        async with swallowed:
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                log("swallowed")

    await settle("a swallowed cancellation", swallow())
    log("expired", swallowed.expired(), "requests", asyncio.current_task().cancelling())

    async def fail():
        async with asyncio.timeout(0.001):
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                raise ValueError("instead")

    await settle("another error", fail())
