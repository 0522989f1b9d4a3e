"""wait_for gives the result in time, or cancels what it waits for and raises."""
import asyncio
from scenario import log, settle


async def main():
    await settle("in time", asyncio.wait_for(work("a", 0), 60.0))
    await settle("no limit", asyncio.wait_for(work("b", 0), None))
    await settle("too late", asyncio.wait_for(work("c", 3600), 0.001))
    await settle("no time at all", asyncio.wait_for(work("d", 3600), 0.0))
    await settle("less than none", asyncio.wait_for(work("e", 3600), -1.0))
    done = asyncio.get_running_loop().create_future()
    done.set_result("was done")
    await settle("no time, but done", asyncio.wait_for(done, 0.0))
    future = asyncio.get_running_loop().create_future()
    await settle("future", asyncio.wait_for(future, 0.001))
    log("cancelled", future.cancelled())

    async def fail():
        raise ValueError("its own")

    await settle("failure", asyncio.wait_for(fail(), 60.0))


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError as error:
        log(name, "is cancelled", error)
        raise
