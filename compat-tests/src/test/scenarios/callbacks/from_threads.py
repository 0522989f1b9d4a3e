"""Other threads reach a loop by call_soon_threadsafe, which wakes it; what they add keeps its order."""
import asyncio
import threading
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def work():
        for number in range(1, 4):
            loop.call_soon_threadsafe(log, "call", number)
        loop.call_soon_threadsafe(future.set_result, "from a thread")

    thread = threading.Thread(target=work)
    loop.call_soon(lambda: thread.start())
    loop.call_soon_threadsafe(log, "never").cancel()
    log(await future)
    thread.join()
