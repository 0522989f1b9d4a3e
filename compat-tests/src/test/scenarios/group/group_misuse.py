"""A task group takes tasks from when it is entered until it is over."""
import asyncio
import warnings
from scenario import attempt, log, settle


async def main():
    warnings.simplefilter("ignore")
    group = asyncio.TaskGroup()
    attempt("before", lambda: group.create_task(idle()))
    async with group:
        group.create_task(idle())
        log(group)
    attempt("after", lambda: group.create_task(idle()))

    async def again():
        async with group:
            log("not reached")

    await settle("again", again())

    async def fail():
        raise ValueError("down")

    async def shutting_down():
        async with asyncio.TaskGroup() as failing:
            failing.create_task(fail())
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                attempt("a late task", lambda: failing.create_task(idle()))
                raise

    await settle("while it shuts down", shutting_down())
    by_hand = asyncio.TaskGroup()
    log("entered", await by_hand.__aenter__() is by_hand)
    log("left", bool(await by_hand.__aexit__(None, None, None)))


async def idle():
    pass
