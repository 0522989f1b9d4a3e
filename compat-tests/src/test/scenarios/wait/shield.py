"""Cancelling whoever awaits a shield leaves what is shielded alone."""
import asyncio
from scenario import log, settle, turns


async def main():
    inner = asyncio.create_task(work("inner"), name="inner")
    outer = asyncio.create_task(shielded(inner), name="outer")
    await asyncio.sleep(0)
    outer.cancel("outer only")
    await settle("outer", outer)
    log("inner is cancelled", inner.cancelled(), inner.cancelling())
    await settle("inner", inner)
    await settle("done already", asyncio.shield(inner))
    log("the same future", asyncio.shield(inner) is inner)

    second = asyncio.create_task(work("second"), name="second")
    shield = asyncio.shield(second)
    second.cancel("inside")
    await settle("a cancelled inside cancels the shield", shield)
    log("cancelled", shield.cancelled())
    await settle("a coroutine", asyncio.shield(work("third")))


async def shielded(inner):
    return await asyncio.shield(inner)


async def work(name):
    await turns(10)
    log(name, "works")
    return name
