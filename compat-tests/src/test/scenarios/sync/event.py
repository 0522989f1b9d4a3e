"""All waiters of an event go on when it is set, in the order in which they came; a set event lets everyone pass."""
import asyncio
from scenario import log, settle


async def main():
    event = asyncio.Event()
    log("set", event.is_set(), event)
    waiters = [asyncio.create_task(waiter(name, event), name=name) for name in "abc"]
    await asyncio.sleep(0)
    log(event)
    waiters[1].cancel()
    event.set()
    event.set()
    log("set", event.is_set())
    event.clear()
    log("cleared", event.is_set())
    for each in waiters:
        await settle("outcome of " + each.get_name(), each)
    event.set()
    await waiter("late", event)
    log(event)


async def waiter(name, event):
    log(name, "goes on", await event.wait(), "set", event.is_set())
