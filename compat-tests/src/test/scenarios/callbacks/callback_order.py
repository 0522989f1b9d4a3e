"""Callbacks run first in, first out; those that a callback adds wait for the next iteration."""
import asyncio
from scenario import log, turns


async def main():
    loop = asyncio.get_running_loop()
    end = loop.create_future()

    def first(name):
        log(name, "1")
        loop.call_soon(second, name)

    def second(name):
        log(name, "2")
        loop.call_soon(log, name, "3")

    for name in "a", "b", "c":
        loop.call_soon(first, name)
    loop.call_later(0, log, "a timer that is due at once waits for the clock")
    await turns(3)
    time = loop.time()
    loop.call_at(time + 0.02, log, "second timer")
    loop.call_at(time + 0.01, log, "first timer")
    loop.call_at(time + 0.03, end.set_result, None)
    await end
