"""What wait_for waits for may end, fail or be cancelled at the moment in which the time is over or the waiter leaves."""
import asyncio
from scenario import log, settle


async def main():
    loop = asyncio.get_running_loop()

    together = loop.create_future()
    waiter = asyncio.create_task(asyncio.wait_for(together, 60.0), name="waiter")
    await asyncio.sleep(0)
    together.set_result("value")
    waiter.cancel("with the result")
    await settle("result and cancellation", waiter)

    cancelled = loop.create_future()
    second = asyncio.create_task(asyncio.wait_for(cancelled, 60.0), name="second")
    await asyncio.sleep(0)
    cancelled.cancel("from outside")
    await settle("cancelled from outside", second)

    async def fail_when_cancelled():
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            raise ValueError("while cleaning up")

    await settle("an error while it is cancelled", asyncio.wait_for(fail_when_cancelled(), 0.001))

    async def stubborn():
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            log("stubborn")
        return "anyway"

    await settle("a result although it is cancelled", asyncio.wait_for(stubborn(), 0.001))

    third = asyncio.create_task(asyncio.wait_for(slow_to_leave(), 60.0), name="third")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    third.cancel("leave")
    await settle("the waiter waits for the cancelled one", third)


async def slow_to_leave():
    try:
        await asyncio.sleep(3600)
        return "never"
    finally:
        await asyncio.sleep(0.001)
        log("has left")
