"""What a lock or queue waits for belongs to one loop; a task of another loop cannot wait there."""
import asyncio
import threading
from scenario import attempt, log


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire(), name="waiter")
    await asyncio.sleep(0)

    def elsewhere():
        other = asyncio.new_event_loop()
        try:
            other.run_until_complete(other.create_task(lock.acquire()))
        except RuntimeError as error:
            log("refused", str(error).endswith("is bound to a different event loop"))
        other.close()

    thread = threading.Thread(target=elsewhere)
    thread.start()
    attempt("the other thread", lambda: thread.join())
    lock.release()
    log("acquired", await waiter)
