"""An error is caught by its type where it is awaited, a checked one of Java, too; another one goes on."""
import asyncio
from scenario import log, settle


async def main():
    await catching()

    async def another():
        try:
            await raising(ValueError("a value"))
        except OSError:
            log("not here")

    async def a_timeout():
        try:
            async with asyncio.timeout(0):
                await asyncio.sleep(60)
        except ConnectionError:
            log("not here")

    await settle("another", another())
    await settle("a timeout", a_timeout())


async def catching():
    try:
        await raising(OSError("a coroutine"))
    except OSError as error:
        log(error)
    task = asyncio.create_task(raising(OSError("a task")))
    try:
        await asyncio.gather(task, asyncio.sleep(0))
    except (OSError, InterruptedError) as error:
        log(error)
    try:
        await task
    except OSError as error:
        log("done", error)
    try:
        async with asyncio.timeout(None):
            await raising(OSError("a block"))
    except OSError as error:
        log(error)


async def raising(error):
    await asyncio.sleep(0)
    raise error
