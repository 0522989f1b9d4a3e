"""The first failure in a task group cancels the other tasks and the body; all failures are raised together."""
import asyncio
from scenario import log, settle


async def main():
    async def several():
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(3600), name="patient")
            group.create_task(child("fails when cancelled", ValueError("second")), name="second")

            async def fail():
                await asyncio.sleep(0)
                raise RuntimeError("first")

            group.create_task(fail(), name="first")
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError as error:
                log("the body is cancelled", error, asyncio.current_task().cancelling())
                raise

    await settle("group", several())
    log("requests", asyncio.current_task().cancelling())

    async def body_fails(error):
        async with asyncio.TaskGroup() as group:
            group.create_task(child("child", error), name="child")
            await asyncio.sleep(0)
            raise ValueError("body")

    await settle("the body fails", body_fails(None))
    await settle("body and child fail", body_fails(RuntimeError("child")))

    async def empty():
        async with asyncio.TaskGroup():
            raise ValueError("alone")

    await settle("an empty group", empty())


async def child(name, at_the_end):
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError as error:
        log(name, "is cancelled", error)
        if at_the_end is not None:
            raise at_the_end
        raise
