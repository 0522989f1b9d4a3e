"""Functions run in threads, and what they return or raise comes back to the loop; shut down, it takes no more."""
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from scenario import attempt, log, settle


def main():
    loop = asyncio.new_event_loop()
    pool = ThreadPoolExecutor(1)

    async def run():
        loop_thread = threading.current_thread()
        log("elsewhere", await loop.run_in_executor(None, lambda: threading.current_thread() is not loop_thread))
        log("in the given one", await loop.run_in_executor(pool, lambda: "result"))

        def fail():
            raise ValueError("in a thread")

        await settle("error", loop.run_in_executor(None, fail))
        futures = [loop.run_in_executor(pool, pow, number, 2) for number in range(3)]
        log("in order", await asyncio.gather(*futures))
        await loop.shutdown_default_executor()
        attempt("after the shutdown", lambda: loop.run_in_executor(None, lambda: "never"))
        log("the given one still works", await loop.run_in_executor(pool, lambda: "yes"))

    loop.run_until_complete(loop.create_task(run()))
    pool.shutdown()
    loop.close()
