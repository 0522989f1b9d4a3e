"""Asynchronous generators: iteration, send, throw, closing by hand, comprehension, aclosing."""
import asyncio
import contextlib


async def ticker(count):
    try:
        for number in range(count):
            await asyncio.sleep(0)
            received = yield number
            if received is not None:
                print("received", received)
    except ValueError as error:
        print("thrown in", error)
        yield "after the throw"
    finally:
        await asyncio.sleep(0)
        print("closed after cleaning up")


async def main():
    print([number async for number in ticker(4) if number % 2])
    generator = ticker(5)
    print(await generator.asend(None), await generator.asend("hello"))
    print(await generator.athrow(ValueError("surprise")))
    await generator.aclose()
    try:
        await anext(generator)
    except StopAsyncIteration:
        print("exhausted")
    print(await anext(ticker(0), "default"))

    async with contextlib.aclosing(ticker(10)) as values:
        async for number in values:
            if number == 2:
                break
    print("left the loop")

    @contextlib.asynccontextmanager
    async def resource():
        print("open")
        try:
            yield "resource"
        finally:
            await asyncio.sleep(0)
            print("close")

    async with resource() as thing:
        print(thing)

    busy = ticker(3)
    first = asyncio.create_task(anext(busy))
    await asyncio.sleep(0)
    try:
        await anext(busy)
    except RuntimeError as error:
        print("RuntimeError", error)
    print(await first)
    await busy.aclose()


asyncio.run(main())
