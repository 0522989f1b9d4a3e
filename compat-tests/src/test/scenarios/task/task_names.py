"""Tasks have names, and the running one is the current task."""
import asyncio
import re
from scenario import log


async def main():
    named = asyncio.create_task(idle(), name="named")
    unnamed = asyncio.create_task(idle())
    next = asyncio.create_task(idle())
    log(named.get_name(), re.fullmatch(r"Task-\d+", unnamed.get_name()) is not None)
    log("counted", number(next) - number(unnamed))
    next.set_name("renamed")
    log(next.get_name(), repr(next).startswith("<Task pending name='renamed' coro=<"))
    self = asyncio.current_task()
    log("current", self is asyncio.current_task(asyncio.get_running_loop()), self.done(), asyncio.current_task() is named)
    log("all", asyncio.all_tasks() == {self, named, unnamed, next})
    await named
    await unnamed
    await next
    log("all", asyncio.all_tasks(asyncio.get_running_loop()) == {self})
    log(named.get_loop() is asyncio.get_running_loop(), repr(next).startswith("<Task finished name='renamed' coro=<"))


def number(task):
    return int(task.get_name().removeprefix("Task-"))


async def idle():
    pass
