"""An eager task factory can be made for tasks of one's own kind."""
import asyncio
from contextvars import copy_context
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.create_eager_task_factory(record))
    task = asyncio.create_task(work(), name="task")
    loop.set_task_factory(None)
    log("done", task.done(), task.result())
    direct = asyncio.eager_task_factory(loop, work(), name="direct")
    log(direct, direct.done())
    log("in the given context", asyncio.eager_task_factory(loop, work(), name="given", context=copy_context()).done())


async def work():
    log("works")
    return "worked"


def record(coro, *, loop, name=None, context=None, eager_start):
    log("makes a task", context, "eager", eager_start)
    return asyncio.eager_task_factory(loop, coro, name="recorded")
