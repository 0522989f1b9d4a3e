"""Producers and consumers of a small queue take turns in an order that is always the same."""
import asyncio
from scenario import log, settle


async def main():
    queue = asyncio.Queue(2)
    consumers = [asyncio.create_task(consumer(name, queue), name=name) for name in "xy"]
    producers = [asyncio.create_task(producer(name, queue), name=name) for name in "abc"]
    for each in producers:
        await each
    await queue.join()
    for each in consumers:
        each.cancel()
        await settle("consumer " + each.get_name(), each)


async def producer(name, queue):
    for i in range(1, 4):
        await queue.put(f"{name}{i}")
        log(name, "has put", i)


async def consumer(name, queue):
    while True:
        log(name, "got", await queue.get())
        await asyncio.sleep(0)
        queue.task_done()
