"""A cancelled future is done, and tells whoever asks that it was cancelled."""
import asyncio
from scenario import attempt, log, settle


async def main():
    plain = asyncio.get_running_loop().create_future()
    told = asyncio.get_running_loop().create_future()
    attempt("cancel", lambda: plain.cancel())
    attempt("cancel again", lambda: plain.cancel())
    attempt("cancel with a message", lambda: told.cancel("enough"))
    for future in plain, told:
        log("done", future.done(), "cancelled", future.cancelled())
        attempt("result", lambda: future.result())
        attempt("exception", lambda: future.exception())
        attempt("set result", lambda: future.set_result(None))
        await settle("awaited", future)
