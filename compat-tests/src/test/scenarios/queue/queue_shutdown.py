"""A queue that is shut down takes nothing more, gives what it has, and wakes everyone who waits."""
import asyncio
from scenario import attempt, log, settle


async def main():
    queue = asyncio.Queue(2)
    getter = asyncio.create_task(queue.get(), name="getter")
    await asyncio.sleep(0)
    queue.put_nowait("for the getter")
    queue.put_nowait("left")
    log("got", await getter)
    queue.put_nowait("left, too")
    putter = asyncio.create_task(queue.put("never"), name="putter")
    await asyncio.sleep(0)
    queue.shutdown()
    queue.shutdown()
    await settle("putter", putter)
    attempt("put", lambda: queue.put_nowait("never"))
    await settle("get", queue.get())
    attempt("get", lambda: queue.get_nowait())
    attempt("get", lambda: queue.get_nowait())
    await settle("get", queue.get())
    for _ in range(3):
        queue.task_done()
    await settle("join", queue.join())
