"""Each kind of queue can be bounded; a priority queue orders what waits, not what is about to be put."""
import asyncio
from scenario import attempt, log


async def main():
    stack = asyncio.LifoQueue(2)
    heap = asyncio.PriorityQueue(2)
    for queue in stack, heap:
        queue.put_nowait("b")
        queue.put_nowait("c")
        attempt("full", lambda: queue.put_nowait("a"))
        putter = asyncio.create_task(queue.put("a"), name="putter")
        await asyncio.sleep(0)
        log("first", queue.get_nowait(), "of at most", queue.maxsize)
        await putter
        log("then", await queue.get(), await queue.get())
