"""Handles and tasks tell the context in which they run."""
import asyncio
from contextvars import copy_context
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    context = copy_context()
    handle = loop.call_soon(lambda: None, context=context)

    async def idle():
        pass

    task = loop.create_task(idle(), name="task", context=context)
    log("the given one", handle.get_context() is context, task.get_context() is context)
    await task
