"""An immediate shutdown drops the items, and whoever waits for them goes on."""
import asyncio
from scenario import attempt, log, settle


async def main():
    queue = asyncio.Queue()
    queue.put_nowait("dropped")
    queue.put_nowait("dropped, too")
    joiner = asyncio.create_task(queue.join(), name="joiner")
    await asyncio.sleep(0)
    queue.shutdown(True)
    log("size", queue.qsize())
    await settle("joiner", joiner)
    attempt("get", lambda: queue.get_nowait())
    await settle("put", queue.put("never"))
    empty = asyncio.Queue()
    getter = asyncio.create_task(empty.get(), name="getter")
    await asyncio.sleep(0)
    empty.shutdown(True)
    await settle("getter", getter)

    def by_hand():
        raise asyncio.QueueShutDown("by hand")

    attempt("by hand", by_hand)
