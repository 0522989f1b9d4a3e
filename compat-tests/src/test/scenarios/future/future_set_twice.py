"""The first outcome of a future stays; another one is an error."""
import asyncio
from scenario import attempt, log


async def main():
    future = asyncio.get_running_loop().create_future()
    attempt("too early", lambda: future.result())
    attempt("too early", lambda: future.exception())
    future.set_result("first")
    attempt("result again", lambda: future.set_result("second"))
    attempt("exception again", lambda: future.set_exception(ValueError("late")))
    attempt("cancel", lambda: future.cancel())
    log("result", future.result(), "exception", future.exception(), "awaited", await future)
