"""A task that awaits a future of another loop is told so."""
import asyncio
from scenario import attempt, log


async def main():
    other = asyncio.new_event_loop()
    foreign = other.create_future()

    async def await_foreign():
        await foreign

    task = asyncio.create_task(await_foreign(), name="task")
    try:
        await task
    except RuntimeError as error:
        log("refused", str(error).startswith("Task <Task"), str(error).endswith("attached to a different loop"))
    attempt("gather", lambda: asyncio.gather(foreign, asyncio.get_running_loop().create_future()))
    attempt("ensure future", lambda: asyncio.ensure_future(foreign, loop=asyncio.get_running_loop()))
    log("its loop", foreign.get_loop() is other)
    other.close()
