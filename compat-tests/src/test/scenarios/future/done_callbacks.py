"""Callbacks of a future run in the order in which they were added, one iteration after it is done."""
import asyncio
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    removed = lambda done: log("never", done.result())
    future.add_done_callback(lambda done: log("first", done.result()))
    future.add_done_callback(removed)
    future.add_done_callback(lambda done: log("second", done is future))
    future.add_done_callback(removed)
    log("removed", future.remove_done_callback(removed), "then", future.remove_done_callback(removed))
    loop.call_soon(lambda: log("called before the future is done"))
    future.set_result("value")
    loop.call_soon(lambda: log("called after the future is done"))
    future.add_done_callback(lambda done: log("added when done", done.result()))
    log("nothing has run yet")
    loop.call_soon(lambda: future.add_done_callback(lambda done: log("added by a callback")))
    later = loop.create_future()
    loop.call_soon(lambda: loop.call_soon(lambda: later.set_result(None)))
    await later
