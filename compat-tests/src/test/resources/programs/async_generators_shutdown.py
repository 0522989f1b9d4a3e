"""Generators that nobody finished are closed when the loop ends; dropped ones as soon as they are collected."""
import asyncio
import gc
import sys

kept = []


async def numbers(name, cleanup_error=None):
    try:
        number = 0
        while True:
            yield number
            number += 1
    finally:
        await asyncio.sleep(0)
        print("cleanup of", name)
        if cleanup_error:
            raise cleanup_error


async def dropped():
    async for number in numbers("dropped"):
        if number == 1:
            return number


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    print(await dropped())
    gc.collect()
    for _ in range(3):
        await asyncio.sleep(0)
    print("dropped one is closed already")
    generator = numbers("kept")
    kept.append(generator)
    print(await anext(generator))


async def fails_in_cleanup():
    asyncio.get_running_loop().set_exception_handler(report)
    generator = numbers("bad cleanup", OSError("cleanup failed"))
    kept.append(generator)
    print(await anext(generator))


def report(loop, context):
    print("handler:", context["message"].split(" <")[0], repr(context["exception"]), sorted(context))


asyncio.run(main())
asyncio.run(fails_in_cleanup())


async def first_of(generator):
    return await anext(generator)


loop = asyncio.new_event_loop()
by_hand = numbers("by hand")
print(loop.run_until_complete(first_of(by_hand)))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
print("hooks are restored:", sys.get_asyncgen_hooks() == (None, None))
