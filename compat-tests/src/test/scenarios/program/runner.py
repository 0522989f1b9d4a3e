"""A runner keeps one loop and one context for all that it runs."""
import asyncio
import warnings
from contextvars import Context, ContextVar
from scenario import attempt, log


def main():
    warnings.simplefilter("ignore")
    var = ContextVar("var", default="unset")
    with asyncio.Runner() as runner:
        loop = runner.get_loop()

        async def first():
            var.set("by the first")
            return asyncio.get_running_loop() is loop

        async def read():
            return var.get()

        async def fail():
            raise ValueError("raised")

        async def run_in(label):
            attempt(label, lambda: runner.run(read()))

        log("first", runner.run(first()))
        log("second", runner.run(read()))
        log("outside", var.get())
        log("elsewhere", runner.run(read(), context=Context()))
        attempt("error", lambda: runner.run(fail()))
        runner.run(run_in("nested"))
        asyncio.run(run_in("in another loop"))
        log("closed", loop.is_closed())
    log("closed", loop.is_closed())
