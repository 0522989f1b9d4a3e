"""as_completed gives the results in the order in which they come; a timeout cuts it short."""
import asyncio
from scenario import log, settle


async def main():
    for result in asyncio.as_completed([start("slow", 3), start("quick", 1), start("fails", 2)]):
        await settle("next", result)
    never = asyncio.get_running_loop().create_future()
    done = start("in time", 0)
    await done
    for late in asyncio.as_completed([never, done], timeout=0.01):
        await settle("next", late)
    log("cancelled", never.cancelled())
    log("more", next(iter(asyncio.as_completed([])), None) is not None)


def start(name, turns):
    return asyncio.create_task(work(name, turns))


async def work(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    if name == "fails":
        raise ValueError(name)
    return name
