"""One iteration: what was ready before, then what descriptors and timers bring."""
import asyncio
import os
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    pipe = os.pipe()
    end = loop.create_future()
    os.write(pipe[1], b"x")
    loop.call_later(-1, log, "a timer that is due")

    def read():
        log("a descriptor")
        loop.remove_reader(pipe[0])
        loop.call_soon(end.set_result, None)

    loop.add_reader(pipe[0], read)
    loop.call_soon_threadsafe(log, "ready, by the way of threads")

    def ready():
        log("ready")
        loop.call_soon(log, "in the next iteration")

    loop.call_soon(ready)
    await end
    os.close(pipe[0])
    os.close(pipe[1])
