"""A full queue refuses, or makes the putter wait; an empty queue does so with the getter."""
import asyncio
from scenario import attempt, log


async def main():
    queue = asyncio.Queue(1)
    attempt("get", lambda: queue.get_nowait())
    attempt("put", lambda: queue.put_nowait("a"))
    attempt("put", lambda: queue.put_nowait("b"))
    log("full", queue.full())

    async def put():
        for item in "b", "c", "d":
            await queue.put(item)
            log("put", item, "size", queue.qsize())

    putter = asyncio.create_task(put(), name="putter")
    await asyncio.sleep(0)
    for _ in range(4):
        log("got", await queue.get(), "size", queue.qsize())
    await putter
    getter = asyncio.create_task(queue.get(), name="getter")
    await asyncio.sleep(0)
    queue.put_nowait("e")
    log("who waited gets", await getter, "empty", queue.empty())
