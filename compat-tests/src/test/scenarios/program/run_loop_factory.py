"""run takes its loop from a factory, and closes it."""
import asyncio
from scenario import log


def main():
    loop = asyncio.new_event_loop()

    def factory():
        log("a loop is wanted")
        return loop

    async def is_running():
        return asyncio.get_running_loop() is loop

    log("ran on it", asyncio.run(is_running(), loop_factory=factory))
    log("closed", loop.is_closed())
