"""A function can run in a thread, with the caller's context."""
import asyncio
import threading
from contextvars import ContextVar
from scenario import log, settle


async def main():
    var = ContextVar("var")
    var.set("the caller's")
    loop_thread = threading.current_thread()
    log("elsewhere", await asyncio.to_thread(lambda: threading.current_thread() is not loop_thread))
    log("context", await asyncio.to_thread(lambda: var.get()))

    def fail():
        raise ValueError("in the thread")

    await settle("error", asyncio.to_thread(fail))
    end = threading.Event()
    waiter = asyncio.create_task(asyncio.to_thread(end.wait), name="waiter")
    await asyncio.sleep(0)
    waiter.cancel("the thread goes on")
    await settle("cancelled", waiter)
    end.set()
