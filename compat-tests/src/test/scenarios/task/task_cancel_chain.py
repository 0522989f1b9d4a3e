"""Cancelling a task reaches through what it awaits to the innermost, and comes back out."""
import asyncio
from scenario import log, settle


async def main():
    innermost = asyncio.get_running_loop().create_future()
    inner = asyncio.create_task(link("inner", innermost), name="inner")
    middle = asyncio.create_task(link("middle", inner), name="middle")
    outer = asyncio.create_task(link("outer", middle), name="outer")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log("cancel", outer.cancel("from the outside"))
    log("at once", innermost.cancelled(), inner.cancelling(), middle.cancelling(), outer.cancelling())
    await settle("outer", outer)
    log(inner.cancelled(), middle.cancelled(), outer.cancelled())


async def link(name, next):
    log(name, "starts")
    try:
        await next
    except asyncio.CancelledError as error:
        log(name, "catches", error)
        raise
