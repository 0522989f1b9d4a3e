"""The error of a task is raised for whoever awaits it, through all coroutines in between."""
import asyncio
from scenario import attempt, log, settle


async def main():
    async def run():
        try:
            await outer()
        finally:
            log("the task cleans up")

    task = asyncio.create_task(run(), name="task")
    await settle("task", task)
    await settle("again", task)
    attempt("result", lambda: task.result())
    log("exception", task.exception(), "cancelled", task.cancelled())
    log("cancel", task.cancel())


async def outer():
    try:
        await inner()
    except ValueError as error:
        log("outer catches", error)
        raise RuntimeError("from outer") from error


async def inner():
    await asyncio.sleep(0)
    raise ValueError("from inner")
