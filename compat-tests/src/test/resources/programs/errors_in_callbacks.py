"""What callbacks can raise, beside what is usual: memory errors, groups, ends of iteration."""
import asyncio


def raises(error):
    raise error


def allocates():
    return bytearray(1 << 62)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler", repr(context["exception"])))
    for error in (MemoryError("big"), StopIteration(3), StopAsyncIteration(), GeneratorExit(), OSError(5, "text"),
                  BaseException("base"), asyncio.CancelledError("cancelled"), RecursionError(),
                  BaseExceptionGroup("group", [KeyboardInterrupt()]), ExceptionGroup("group", [ValueError()])):
        loop.call_soon(raises, error)
        await asyncio.sleep(0)
    loop.call_soon(allocates)
    loop.call_soon(int, "no number")
    loop.call_soon(None)
    loop.call_soon(3, 4)
    await asyncio.sleep(0)
    print("alive")


asyncio.run(main())
