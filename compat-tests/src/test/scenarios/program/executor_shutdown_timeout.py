"""The loop waits for its threads no longer than it is told."""
import asyncio
import threading
from scenario import log


def main():
    loop = asyncio.new_event_loop()
    end = threading.Event()

    async def run():
        slow = loop.run_in_executor(None, lambda: end.wait() and None)
        loop.call_later(0.05, end.set)
        await loop.shutdown_default_executor(60.0)
        log("ended in time", slow.done())

    loop.run_until_complete(loop.create_task(run()))
    loop.close()
