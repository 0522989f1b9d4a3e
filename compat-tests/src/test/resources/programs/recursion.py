"""Endless recursion in a coroutine or a callback is an ordinary RecursionError."""
import asyncio


async def down(depth):
    return await down(depth + 1)


async def count(depth):
    return 0 if depth == 0 else 1 + await count(depth - 1)


def fall():
    fall()


async def main():
    loop = asyncio.get_running_loop()
    print(await count(200))
    try:
        await down(0)
    except RecursionError as error:
        print("RecursionError", str(error).split(" while")[0])
    task = asyncio.create_task(down(0))
    await asyncio.wait([task])
    print(type(task.exception()).__name__)
    loop.set_exception_handler(lambda loop, context: print("handler", type(context["exception"]).__name__))
    loop.call_soon(fall)
    await asyncio.sleep(0)
    print("alive")


asyncio.run(main())
