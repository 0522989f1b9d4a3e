"""A task has a copy of its maker's context: what either sets later the other does not see."""
import asyncio
from contextvars import ContextVar, copy_context
from scenario import log


async def main():
    user = ContextVar("user", default="nobody")
    log("name", user.name, "default", user.get(), "other", user.get("somebody else"))
    user.set("main")

    async def run():
        log("the child inherits", user.get())
        user.set("child")
        await asyncio.sleep(0)
        log("the child keeps", user.get())
        await nested(user)
        log("a coroutine shares the context", user.get())

    child = asyncio.create_task(run(), name="child")
    user.set("main again")
    await asyncio.sleep(0)
    log("main keeps", user.get())
    await child
    log("main still keeps", user.get())

    given = copy_context()

    async def set_there():
        user.set("set in the given context")

    in_given = asyncio.create_task(set_there(), name="in given", context=given)
    await in_given
    log("main", user.get(), "given", given[user], user in given)


async def nested(user):
    user.set("nested")
