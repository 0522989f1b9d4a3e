"""An error in a callback goes to the exception handler, and the loop goes on."""
import asyncio
from scenario import log, log_records


async def main():
    loop = asyncio.get_running_loop()
    end = loop.create_future()
    log("handler", loop.get_exception_handler())
    handler = lambda _, context: log("handled", context.get("exception"), set(context))
    loop.set_exception_handler(handler)
    log("handler", loop.get_exception_handler() is handler)

    def fail():
        raise ValueError("in a callback")

    loop.call_soon(fail)
    loop.call_soon(lambda: log("goes on"))
    loop.call_soon(lambda: end.set_result(None))
    await end
    loop.call_exception_handler({"message": "by hand"})
    log_records()

    def fail_in_handler(*_):
        raise RuntimeError("in the handler")

    loop.set_exception_handler(fail_in_handler)
    loop.call_exception_handler({"message": "for a broken handler"})
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "for the default handler"})
    loop.default_exception_handler({"message": "directly"})
    loop.default_exception_handler({})
