"""A custom exception handler, one that fails itself, and the way back to the default."""
import asyncio


def fails(text):
    raise ValueError(text)


def handler(loop, context):
    print("handler:", context["message"].split(" at ")[0], repr(context.get("exception")), sorted(context))


def broken_handler(loop, context):
    raise LookupError("the handler fails")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(fails, "one")
    await asyncio.sleep(0)
    loop.set_exception_handler(broken_handler)
    loop.call_soon(fails, "two")
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_soon(fails, "three")
    await asyncio.sleep(0)
    try:
        loop.set_exception_handler("no handler")
    except TypeError as error:
        print("TypeError", error)


asyncio.run(main())
