"""Asynchronous iteration over as_completed gives the futures themselves, as they end."""
import asyncio
from scenario import log, settle


async def main():
    quick = asyncio.create_task(work("quick", 1), name="quick")
    slow = asyncio.create_task(work("slow", 3), name="slow")
    fails = asyncio.create_task(work("fails", 2), name="fails")
    async for ended in asyncio.as_completed([slow, fails, quick]):
        log(ended, "done", ended.done(), "one of them", ended in [quick, slow, fails])
    log("failure", fails.exception())
    never = asyncio.get_running_loop().create_future()
    late = aiter(asyncio.as_completed([never], timeout=0.001))
    await settle("too late", anext(late))
    none = aiter(asyncio.as_completed([]))
    await settle("the end", anext(none))


async def work(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    if name == "fails":
        raise ValueError(name)
    return name
