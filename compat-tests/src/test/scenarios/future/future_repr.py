"""A future shows its state and its outcome."""
import asyncio
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    results = ["text", 1, 2.5, True, False, None]
    pending = loop.create_future()
    log(pending)
    for result in results:
        future = loop.create_future()
        future.set_result(result)
        log(future)
    pending.cancel()
    log(pending)
