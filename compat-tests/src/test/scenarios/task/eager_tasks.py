"""With an eager task factory a task runs up to its first await when it is made; it may be done at once."""
import asyncio
from contextvars import ContextVar
from scenario import log, settle


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    self = asyncio.current_task()

    async def end_at_once():
        log("has its name", asyncio.current_task().get_name() == "immediate", asyncio.current_task() is self)
        return "immediate"

    immediate = asyncio.create_task(end_at_once(), name="immediate")
    log("done", immediate.done(), "current again", asyncio.current_task() is self)

    async def wait():
        log("starts")
        await asyncio.sleep(0)
        log("goes on")
        return "waited"

    waiting = asyncio.create_task(wait(), name="waiting")
    log("done", waiting.done(), "all", waiting in asyncio.all_tasks(), immediate in asyncio.all_tasks())
    immediate.add_done_callback(lambda done: log("callback of", done))
    log(await immediate, await waiting)

    async def fail():
        raise ValueError("at once")

    failing = asyncio.create_task(fail(), name="failing")
    log("done", failing.done())
    await settle("failing", failing)
    var = ContextVar("var", default="unset")

    async def set_var():
        var.set("in the task")

    await asyncio.create_task(set_var())
    log("the context is a copy", var.get())
    loop.set_task_factory(None)
