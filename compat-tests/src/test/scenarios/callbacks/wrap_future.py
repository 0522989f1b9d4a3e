"""A future of threads becomes one of the loop: results, errors and cancellations pass, the last in both directions."""
import asyncio
import threading
from concurrent.futures import Future
from scenario import log, settle


async def main():
    result = Future()
    error = Future()
    cancelled = Future()
    inside = Future()
    wrapped = asyncio.wrap_future(inside, loop=asyncio.get_running_loop())

    def work():
        result.set_result("from a thread")
        error.set_exception(ValueError("from a thread"))
        cancelled.cancel()

    threading.Thread(target=work).start()
    await settle("result", asyncio.wrap_future(result))
    await settle("error", asyncio.wrap_future(error))
    await settle("cancelled", asyncio.wrap_future(cancelled))
    wrapped.cancel()
    await asyncio.sleep(0)
    log("cancelled inside", wrapped.cancelled(), inside.cancelled())
