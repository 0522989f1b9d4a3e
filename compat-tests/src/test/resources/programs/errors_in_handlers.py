"""Exceptions in the exception handler, and handlers that end, stop or use their loop."""
import asyncio
import logging


def raises(loop, context):
    raise KeyError("in the handler")


def exits(loop, context):
    raise SystemExit("in the handler")


def interrupts(loop, context):
    raise KeyboardInterrupt("in the handler")


def cancels(loop, context):
    raise asyncio.CancelledError("in the handler")


def recurses(loop, context):
    recurses(loop, context)


def stops(loop, context):
    loop.stop()


def calls(loop, context):
    loop.call_soon(print, "from the handler")


async def main(handler):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(int, "no number")
    await asyncio.sleep(0.001)
    print("alive")


class Loop(type(asyncio.new_event_loop())):
    def default_exception_handler(self, context):
        raise LookupError("in the default handler")


logging.getLogger("asyncio").addFilter(lambda record: print("logged:", record.getMessage().splitlines()[0]))
for handler in (raises, exits, interrupts, cancels, recurses, stops, calls):
    try:
        asyncio.run(main(handler))
    except BaseException as error:
        print(handler.__name__, repr(error))
for handler in (None, raises):
    loop = Loop()
    try:
        loop.run_until_complete(main(handler))
    except BaseException as error:
        print(repr(error))
    loop.close()
