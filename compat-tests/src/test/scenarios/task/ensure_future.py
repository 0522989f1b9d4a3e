"""ensure_future makes a task of a coroutine and leaves futures as they are."""
import asyncio
from scenario import log


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(work())
    log("future", asyncio.ensure_future(future) is future, "task", asyncio.ensure_future(task) is task)
    made = asyncio.ensure_future(work())
    log("made a task", isinstance(made, asyncio.Task), asyncio.isfuture(made), asyncio.isfuture(future), asyncio.isfuture("text"))
    coroutine = work()
    log("coroutine", asyncio.iscoroutine(coroutine), asyncio.iscoroutine(future), asyncio.iscoroutine("text"))
    coroutine.close()
    future.set_result("future")
    log(await future, await task, await made)
    log(made.get_coro() is not None)


async def work():
    return "worked"
