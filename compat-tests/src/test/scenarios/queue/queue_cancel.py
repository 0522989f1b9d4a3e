"""A getter that is cancelled when an item has come for it leaves the item to the next; so does a putter its place."""
import asyncio
from scenario import log, settle


async def main():
    queue = asyncio.Queue(1)
    first = asyncio.create_task(queue.get(), name="first")
    second = asyncio.create_task(queue.get(), name="second")
    await asyncio.sleep(0)
    queue.put_nowait("item")
    first.cancel("too late")
    await settle("first", first)
    await settle("second", second)
    queue.put_nowait("full")
    third = asyncio.create_task(queue.put("third's"), name="third")
    fourth = asyncio.create_task(queue.put("fourth's"), name="fourth")
    await asyncio.sleep(0)
    log("got", queue.get_nowait())
    third.cancel()
    await settle("third", third)
    await settle("fourth", fourth)
    log("got", queue.get_nowait(), "size", queue.qsize())
