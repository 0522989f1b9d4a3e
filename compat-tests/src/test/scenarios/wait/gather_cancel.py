"""Cancelling gather cancels all its children; it is done when they are."""
import asyncio
from scenario import log, settle


async def main():
    all = asyncio.gather(patient("a"), patient("b"))
    await asyncio.sleep(0)
    log("cancel", all.cancel("stop"), "done", all.done())
    await settle("all", all)
    log("cancelled", all.cancelled(), "cancel again", all.cancel())

    async def gather():
        return await asyncio.gather(patient("c"), patient("d"), return_exceptions=True)

    outer = asyncio.create_task(gather(), name="outer")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel("with exceptions as results")
    await settle("outer", outer)


async def patient(name):
    try:
        await asyncio.sleep(3600)
    finally:
        log(name, "cleans up")
        await asyncio.sleep(0)
        log(name, "has cleaned up")
    return name
