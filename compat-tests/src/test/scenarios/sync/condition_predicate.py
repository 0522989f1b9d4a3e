"""Waiting for a predicate asks it again after each notification, and results in what it says."""
import asyncio
from scenario import log


async def main():
    condition = asyncio.Condition()
    items = []

    def latest():
        log("asked with", items)
        return None if len(items) < 2 else items[-1]

    async def consume():
        async with condition:
            return await condition.wait_for(latest)

    consumer = asyncio.create_task(consume(), name="consumer")
    for item in "first", "second", "third":
        await asyncio.sleep(0)
        async with condition:
            items.append(item)
            condition.notify_all()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    log("result", await consumer)
