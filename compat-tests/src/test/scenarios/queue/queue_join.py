"""Joining a queue waits until each item that was put is reported as done; more reports than items are an error."""
import asyncio
from scenario import attempt, log, settle


async def main():
    queue = asyncio.Queue()
    await queue.join()
    log("nothing to wait for")
    attempt("too many reports", lambda: queue.task_done())
    for item in "a", "b", "c":
        queue.put_nowait(item)

    async def work():
        while True:
            log("works on", await queue.get())
            await asyncio.sleep(0)
            queue.task_done()

    worker = asyncio.create_task(work(), name="worker")
    await queue.join()
    log("joined")
    worker.cancel()
    await settle("worker", worker)
    attempt("too many reports", lambda: queue.task_done())
