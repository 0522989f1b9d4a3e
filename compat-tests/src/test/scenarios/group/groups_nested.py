"""Failures of an inner task group reach the outer one as a group within its group."""
import asyncio
from scenario import log, settle


async def main():
    async def outer_group():
        async with asyncio.TaskGroup() as outer:
            outer.create_task(sleeper("outer sibling"), name="outer sibling")

            async def nested():
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(sleeper("inner sibling"), name="inner sibling")
                    inner.create_task(failing("inner"), name="failing")

            outer.create_task(nested(), name="nested")

    await settle("outer", outer_group())

    async def fail_inside():
        async with asyncio.TaskGroup() as inner:
            inner.create_task(failing("caught"), name="failing")

    async def undisturbed():
        log("undisturbed")

    async def inner_only():
        async with asyncio.TaskGroup() as outer:
            outer.create_task(undisturbed(), name="undisturbed")
            await settle("inner", fail_inside())
            await asyncio.sleep(0)
            log("the outer body goes on")

    await settle("inner only", inner_only())

    async def outer_fails():
        async with asyncio.TaskGroup() as outer:
            outer.create_task(failing("outer"), name="failing")
            async with asyncio.TaskGroup() as inner:
                inner.create_task(sleeper("in the inner group"), name="sleeper")
            log("not reached")

    await settle("outer fails while the inner one works", outer_fails())


async def sleeper(name):
    try:
        await asyncio.sleep(3600)
    finally:
        log(name, "is cancelled")


async def failing(message):
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    raise ValueError(message)
