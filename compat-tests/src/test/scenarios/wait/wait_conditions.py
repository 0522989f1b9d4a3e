"""wait gives what is done and what is not, and cancels nothing."""
import asyncio
from scenario import log, settle


async def main():
    never = asyncio.get_running_loop().create_future()
    quick = start("quick", 1, False)
    slow = start("slow", 3, False)
    failing = start("failing", 5, True)
    show("first completed", await asyncio.wait([slow, quick], return_when=asyncio.FIRST_COMPLETED))
    show("first exception", await asyncio.wait([slow, failing], return_when=asyncio.FIRST_EXCEPTION))
    show("all", await asyncio.wait([slow, failing, quick]))
    show("all in time", await asyncio.wait([slow, quick], timeout=60.0, return_when=asyncio.ALL_COMPLETED))
    done, pending = await asyncio.wait([slow, never], timeout=0.001)
    log("late", done == {slow}, pending == {never}, never.cancelled())
    await settle("nothing", asyncio.wait([]))
    await settle("unknown", asyncio.wait([slow], return_when="SOME_DAY"))
    log("failure", failing.exception())


def show(title, outcome):
    done, pending = outcome
    log(title, "done", done, "pending", pending)


def start(name, turns, fails):
    async def run():
        for _ in range(turns):
            await asyncio.sleep(0)
        if fails:
            raise ValueError(name)

    return asyncio.create_task(run(), name=name)
