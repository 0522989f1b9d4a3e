"""A coroutine object runs once: awaiting it again, or as a part of itself, is an error."""
import asyncio
from scenario import settle


async def main():
    once = run_once()
    await settle("first", once)
    await settle("second", once)
    task = asyncio.create_task(once)
    await settle("as a task", task)
    shared = run_shared()
    one = asyncio.create_task(await_it(shared), name="one")
    two = asyncio.create_task(await_it(shared), name="two")
    await settle("one", one)
    await settle("two", two)


async def run_once():
    await asyncio.sleep(0)
    return "result"


async def run_shared():
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return "shared result"


async def await_it(coroutine):
    return await coroutine
