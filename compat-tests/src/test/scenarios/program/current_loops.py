"""A thread has a loop that is set; inside a running loop that one is the current one."""
import asyncio
import threading
from scenario import attempt, log


def main():
    worker = threading.Thread(target=use_loops, name="worker")
    worker.start()
    worker.join()


def use_loops():
    attempt("none", lambda: asyncio.get_event_loop())
    loop = asyncio.new_event_loop()
    other = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    log("set", asyncio.get_event_loop() is loop)

    def inside():
        log("running", asyncio.get_event_loop() is other, asyncio.get_running_loop() is other)
        attempt("another loop", lambda: loop.run_forever())
        asyncio.set_event_loop(other)
        other.stop()

    other.call_soon(inside)
    other.run_forever()
    log("set while it ran", asyncio.get_event_loop() is other)
    asyncio.set_event_loop(None)
    attempt("none", lambda: asyncio.get_event_loop())
    attempt("none is running", lambda: asyncio.get_running_loop())
    loop.close()
    other.close()
