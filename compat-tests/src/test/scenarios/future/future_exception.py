"""Whoever awaits a failed future gets its exception, the same one each time."""
import asyncio
from scenario import attempt, log, settle


async def main():
    future = asyncio.get_running_loop().create_future()
    boom = ValueError("boom")
    future.set_exception(boom)
    log("done", future.done(), "cancelled", future.cancelled())
    await settle("awaited", future)
    await settle("awaited again", future)
    attempt("result", lambda: future.result())
    log("same", future.exception() is boom)
