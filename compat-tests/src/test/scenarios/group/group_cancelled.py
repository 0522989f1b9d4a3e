"""Cancelling the task that is in a task group cancels the group's tasks; it is over when they are."""
import asyncio
from scenario import log, settle


async def main():
    for body_waits in True, False:

        async def group_of_one():
            async with asyncio.TaskGroup() as group:
                group.create_task(slow_to_leave("child"), name="child")
                if body_waits:
                    await asyncio.sleep(3600)

        parent = asyncio.create_task(group_of_one(), name="parent")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        parent.cancel("leave")
        await settle("parent", parent)
        log("cancelled", parent.cancelled(), "requests", parent.cancelling())

    async def fail_when_cancelled():
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            raise ValueError("instead")

    async def group_that_fails():
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_when_cancelled(), name="child")

    failing = asyncio.create_task(group_that_fails(), name="failing")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    failing.cancel("leave")
    await settle("an error hides the cancellation", failing)


async def slow_to_leave(name):
    try:
        await asyncio.sleep(3600)
    finally:
        log(name, "leaves")
        await asyncio.sleep(0)
        log(name, "has left")
