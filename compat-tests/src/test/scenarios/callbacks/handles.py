"""A cancelled handle never runs; a timer handle knows when it is due."""
import asyncio
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    end = loop.create_future()
    soon = loop.call_soon(log, "never")
    later = loop.call_later(0.001, log, "never")
    log("cancelled", soon.cancelled(), later.cancelled())
    soon.cancel()
    soon.cancel()
    later.cancel()
    log("cancelled", soon.cancelled(), later.cancelled())
    when = loop.time() + 0.01
    at = loop.call_at(when, end.set_result, None)
    log("due", at.when() == when)
    await end
    log("a handle that has run is cancelled", at.cancelled())
    at.cancel()
    log("unless it is cancelled afterwards", at.cancelled())
