"""The default exception handler writes to standard error; the loop goes on."""
import asyncio


def fails(text):
    raise ValueError(text)


def fails_with_cause():
    try:
        fails("the cause")
    except ValueError as error:
        raise LookupError("the effect") from error


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(fails, "in a callback")
    loop.call_later(0.03, fails, "in a timer")
    loop.call_later(0.09, fails_with_cause)
    loop.call_soon_threadsafe(fails, "threadsafe")
    future = loop.create_future()
    future.add_done_callback(lambda future: fails("in a done callback"))
    future.set_result(None)
    await asyncio.sleep(0.18)
    loop.call_exception_handler({"message": "called by hand"})
    loop.call_exception_handler({"message": "with details", "exception": ValueError("detail"), "number": 3, "another": "text"})
    loop.call_exception_handler({})
    loop.default_exception_handler({"message": "the default one directly"})
    print("the loop goes on")


asyncio.run(main())
