"""The first failure of gather is raised and the others go on, unless exceptions are wanted as results."""
import asyncio
from scenario import log, settle


async def main():
    tasks = [start("a", False), start("b", True), start("c", True), start("d", False)]
    await settle("failed", asyncio.gather(*tasks))
    for task in tasks:
        log(task, "done", task.done(), "cancelled", task.cancelled())
    await settle("again", asyncio.gather(*tasks))
    await settle("with exceptions", asyncio.gather(*tasks, return_exceptions=True))
    cancelled = start("e", False)
    cancelled.cancel("child")
    await settle("cancelled child", asyncio.gather(cancelled, start("f", False)))
    await settle("cancelled child as a result", asyncio.gather(cancelled, start("g", False), return_exceptions=True))


def start(name, fails):
    async def run():
        await asyncio.sleep(0)
        if fails:
            raise ValueError(name)
        await asyncio.sleep(0)
        log(name, "ends")
        return name

    return asyncio.create_task(run(), name=name)
