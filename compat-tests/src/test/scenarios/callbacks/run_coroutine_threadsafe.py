"""Another thread starts a coroutine on the loop, waits for its outcome, or cancels it."""
import asyncio
import threading
from scenario import log


async def main():
    loop = asyncio.get_running_loop()

    async def is_on_the_loop():
        await asyncio.sleep(0)
        return asyncio.get_running_loop() is loop

    async def fail():
        raise ValueError("raised")

    async def sleep(started, ended):
        try:
            started.set()
            await asyncio.sleep(3600)
        finally:
            ended.set()

    def work():
        log("result", asyncio.run_coroutine_threadsafe(is_on_the_loop(), loop).result())
        try:
            asyncio.run_coroutine_threadsafe(fail(), loop).result()
        except ValueError as error:
            log("error", error)
        started = threading.Event()
        ended = threading.Event()
        sleeper = asyncio.run_coroutine_threadsafe(sleep(started, ended), loop)
        started.wait()
        log("cancel", sleeper.cancel())
        ended.wait()
        log("cancelled", sleeper.cancelled())

    await asyncio.to_thread(work)
