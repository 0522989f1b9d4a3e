"""A task that suspends itself with nothing goes on in the next iteration; with something odd it gets an error."""
import asyncio
import types
from scenario import log


async def main():
    asyncio.get_running_loop().call_soon(log, "in between")
    log("sent", await suspend(None))
    odd = asyncio.create_task(wait_oddly(), name="odd")
    await odd


async def wait_oddly():
    try:
        await suspend("something odd")
    except RuntimeError as error:
        log(error)
    log("goes on")


@types.coroutine
def suspend(value):
    return (yield value)
