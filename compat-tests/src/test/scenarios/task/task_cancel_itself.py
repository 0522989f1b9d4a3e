"""A task that cancels itself goes on to its next await; without one it is cancelled although it has returned."""
import asyncio
from scenario import log, settle


async def main():
    async def await_something():
        log("cancel", asyncio.current_task().cancel("at the next await"))
        log("goes on")
        try:
            await asyncio.sleep(0)
        finally:
            log("cleans up")
        return "not reached"

    awaits = asyncio.create_task(await_something(), name="awaits")
    await settle("awaits", awaits)

    async def return_something():
        asyncio.current_task().cancel("too late")
        return "returned"

    returns = asyncio.create_task(return_something(), name="returns")
    await settle("returns", returns)
    log("cancelled", awaits.cancelled(), returns.cancelled())

    async def raise_something():
        asyncio.current_task().cancel("hidden")
        raise ValueError("raised")

    raises = asyncio.create_task(raise_something(), name="raises")
    await settle("raises", raises)

    async def pretend():
        raise asyncio.CancelledError("nobody has asked for it")

    pretends = asyncio.create_task(pretend(), name="pretends")
    await settle("pretends", pretends)
    log("cancelled", pretends.cancelled(), "requests", pretends.cancelling())
