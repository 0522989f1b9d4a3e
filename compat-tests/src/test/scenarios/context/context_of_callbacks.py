"""Callbacks run in a copy of the context in which they were added, or in the one that they are given."""
import asyncio
from contextvars import Context, ContextVar
from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    where = ContextVar("where")
    end = loop.create_future()
    empty = Context()
    where.set("main")
    loop.call_soon(lambda: log("soon", where.get()))
    loop.call_soon(lambda: log("soon, elsewhere", where.get("unset")), context=empty)
    loop.call_soon_threadsafe(lambda: log("threadsafe", where.get()))
    loop.call_soon_threadsafe(lambda: log("threadsafe, elsewhere", where.get("unset")), context=empty)
    loop.call_later(0, lambda: log("later, elsewhere", where.get("unset")), context=empty)
    loop.call_at(loop.time(), lambda: log("at, elsewhere", where.get("unset")), context=empty)
    end.add_done_callback(lambda _: log("done", where.get()))
    end.add_done_callback(lambda _: log("done, elsewhere", where.get("unset")), context=empty)
    loop.call_soon(lambda: where.set("set by a callback"))
    loop.call_soon(lambda: where.set("set there"), context=empty)
    loop.call_later(0.01, lambda: end.set_result(None))
    where.set("main again")
    await end
    await asyncio.sleep(0)
    log("main", where.get(), "elsewhere", empty.get(where))
