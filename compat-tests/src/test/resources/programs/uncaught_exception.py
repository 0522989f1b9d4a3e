"""An exception that leaves asyncio.run: a traceback with its cause, status 1, atexit still runs."""
import asyncio
import atexit

atexit.register(print, "atexit")


async def inner():
    await asyncio.sleep(0)
    raise KeyError("the cause")


async def main():
    print("buffered line without newline", end="")
    try:
        await inner()
    except KeyError as error:
        raise ValueError("the effect") from error


asyncio.run(main())
print("not reached")
