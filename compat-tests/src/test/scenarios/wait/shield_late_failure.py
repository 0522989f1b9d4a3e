"""A failure behind a shield that was cancelled is reported to the exception handler."""
import asyncio
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda _, context: log("handled", context.get("message"), context.get("exception"), "future" in context)
    )
    inner = loop.create_future()
    outer = asyncio.shield(inner)
    outer.cancel()
    await asyncio.sleep(0)
    inner.set_exception(asyncio.InvalidStateError("too late for anyone"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log("outer", outer.cancelled(), "inner", inner.exception())
