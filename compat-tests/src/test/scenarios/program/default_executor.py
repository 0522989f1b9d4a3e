"""The default executor can be chosen, and is shut down with the loop's farewell."""
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from scenario import attempt, log


def main():
    loop = asyncio.new_event_loop()
    pool = ThreadPoolExecutor(1, thread_name_prefix="chosen")
    loop.set_default_executor(pool)

    async def run():
        log("thread", await loop.run_in_executor(None, lambda: threading.current_thread().name.startswith("chosen")))
        await loop.shutdown_default_executor()
        await loop.shutdown_asyncgens()

    loop.run_until_complete(loop.create_task(run()))

    def submit():
        try:
            pool.submit(lambda: None)
        except RuntimeError:
            log("takes no more")

    attempt("the pool", submit)
    loop.close()
