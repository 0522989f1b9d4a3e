"""Tasks take turns: each runs up to its next await, in the order in which they became ready."""
import asyncio
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    gate = loop.create_future()
    one = loop.create_task(worker("one", gate), name="one")
    two = loop.create_task(worker("two", gate), name="two")
    log("none has started")

    def open_gate():
        log("the gate opens")
        gate.set_result(None)

    loop.call_soon(open_gate)
    log("results", await one, await two)
    log(one, one.done(), two, two.done())


async def worker(name, gate):
    log(name, "starts")
    await gate
    log(name, "goes on")
    await gate
    log(name, "did not have to wait")
    return name + "'s result"
