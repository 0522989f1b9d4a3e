"""Cancelling one of many tasks that wait for each other in a ring wakes the others, one after the other."""
import asyncio
from scenario import log


async def main():
    events = [asyncio.Event() for _ in range(100)]
    tasks = [asyncio.create_task(wait(number, events), name=f"task {number}") for number in range(100)]
    await asyncio.sleep(0)
    tasks[40].cancel("the first")
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    log(len(outcomes), outcomes[39], outcomes[40], outcomes[41])


async def wait(number, events):
    try:
        await events[number].wait()
    finally:
        events[(number + 1) % 100].set()
    return number
