"""Notified waiters get the lock one after the other; the others keep waiting."""
import asyncio
from scenario import log, turns


async def main():
    condition = asyncio.Condition()
    waiters = [asyncio.create_task(waiter(name, condition), name=name) for name in "abcd"]
    await asyncio.sleep(0)
    log(condition)
    async with condition:
        condition.notify()
        log("one is notified", condition.locked())
    await turns(5)
    async with condition:
        condition.notify(2)
    await turns(5)
    log(condition)
    async with condition:
        condition.notify_all()
    for each in waiters:
        await each
    log(condition)


async def waiter(name, condition):
    async with condition:
        log(name, "waits")
        log(name, "was notified", await condition.wait(), "locked", condition.locked())
