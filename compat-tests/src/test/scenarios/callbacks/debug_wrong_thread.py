"""In debug mode a loop refuses calls of the wrong thread; and one that is not running is nobody's."""
import asyncio
import threading
from scenario import attempt, log


async def main():
    loop = asyncio.get_running_loop()
    logged = threading.Event()
    loop.set_debug(True)

    def work():
        attempt("call soon", lambda: loop.call_soon(log, "never"))
        attempt("call later", lambda: loop.call_later(0, log, "never"))
        attempt("call at", lambda: loop.call_at(loop.time(), log, "never"))

        def call():
            loop.call_soon_threadsafe(from_a_thread)

        attempt("threadsafe", call)
        logged.set()

    def from_a_thread():
        logged.wait()
        log("from a thread")

    await asyncio.to_thread(work)
    await asyncio.sleep(0)
    loop.set_debug(False)
