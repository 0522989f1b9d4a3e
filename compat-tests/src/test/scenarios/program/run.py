"""run makes a loop for a coroutine, ends everything that is left, and gives the result or raises the error."""
import asyncio
import warnings
from scenario import attempt, log


def main():
    warnings.simplefilter("ignore")
    log("result", asyncio.run(leave_something()))
    attempt("no loop is left", lambda: asyncio.get_running_loop())
    attempt("error", lambda: asyncio.run(fail()))
    attempt("cancelled", lambda: asyncio.run(cancel_itself()))
    asyncio.run(nest(), debug=True)


async def leave_something():
    log("debug", asyncio.get_running_loop().get_debug())
    asyncio.create_task(left_over("one"), name="one")
    await asyncio.sleep(0)
    log("returns")
    return "done"


async def fail():
    raise ValueError("from main")


async def cancel_itself():
    asyncio.current_task().cancel("by itself")
    await asyncio.sleep(0)


async def nest():
    log("debug", asyncio.get_running_loop().get_debug())
    attempt("nested", lambda: asyncio.run(left_over("never")))


async def left_over(name):
    try:
        await asyncio.sleep(3600)
    finally:
        log(name, "cleans up")
        await asyncio.sleep(0)
        log(name, "has cleaned up")
