"""The three queues give their items first in first out, smallest first, and last in first out."""
import asyncio
from scenario import log


async def main():
    for queue in asyncio.Queue(), asyncio.PriorityQueue(), asyncio.LifoQueue():
        log("empty", queue.empty(), "full", queue.full(), "size", queue.qsize(), "at most", queue.maxsize)
        for item in 5, 1, 4, 1, 3, 2:
            queue.put_nowait(item)
        log("empty", queue.empty(), "full", queue.full(), "size", queue.qsize())
        items = []
        while not queue.empty():
            items.append(queue.get_nowait())
        log(items)
