"""A task that awaits itself, or is awaited by what it awaits, is told so instead of waiting for ever."""
import asyncio
from scenario import attempt, log


async def main():
    loop = asyncio.get_running_loop()
    self = loop.create_future()

    async def await_self():
        try:
            await (await self)
        except RuntimeError as error:
            log("refused", str(error).startswith("Task cannot await on itself: <Task"))

    narcissus = loop.create_task(await_self(), name="narcissus")
    self.set_result(narcissus)
    await narcissus
    log("set result", narcissus.done())
    attempt("a task decides its result itself", lambda: narcissus.set_result(None))
    attempt("and its exception", lambda: narcissus.set_exception(ValueError("no")))
