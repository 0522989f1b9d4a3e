"""Sleepers wake in the order of their times, those of no time take turns, and each brings its result."""
import asyncio
from scenario import log, settle


async def main():
    log("result", await asyncio.sleep(0, "now"), await asyncio.sleep(0.001, "later"), await asyncio.sleep(0))
    log("negative", await asyncio.sleep(-1, "at once"))
    sleepers = [sleeper("slow", 0.25), sleeper("quick", 0.05), sleeper("middle", 0.15)]

    async def take_turns():
        for i in range(1, 4):
            log("turn", i)
            await asyncio.sleep(0)

    busy = asyncio.create_task(take_turns(), name="busy")
    await busy
    for each in sleepers:
        await each
    await settle("not a number", asyncio.sleep(float("nan")))


def sleeper(name, seconds):
    async def sleep():
        await asyncio.sleep(seconds)
        log(name, "wakes")

    return asyncio.create_task(sleep(), name=name)
