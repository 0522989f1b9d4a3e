"""Waking a task costs one turn for each future in between: the order of many tasks shows it."""
import asyncio
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    gate = loop.create_future()
    gate.add_done_callback(lambda _: log("callback before the tasks"))
    direct = asyncio.create_task(through("direct", gate), name="direct")
    deeper = asyncio.create_task(through("deeper", direct), name="deeper")
    deepest = asyncio.create_task(through("deepest", deeper), name="deepest")
    coroutine = asyncio.create_task(through("coroutine", through("inline", gate)), name="coroutine")
    for task in direct, deeper, deepest, coroutine:
        task.add_done_callback(lambda done: log("callback of", done))
    await asyncio.sleep(0)
    gate.add_done_callback(lambda _: log("callback after the tasks"))
    loop.call_soon(lambda: log("called before"))
    gate.set_result("open")
    loop.call_soon(lambda: log("called after"))
    log(await deepest)
    log(await coroutine)


async def through(name, awaited):
    log(name, "starts")
    result = await awaited
    log(name, "goes on")
    return f"{name} < {result}"
