"""What a task does with the things that a coroutine yields to it."""
import asyncio
import types


class Awaitable:
    def __init__(self, *values):
        self.values = values

    def __await__(self):
        for value in self.values:
            answer = yield value
            print("resumed with", answer)
        return "awaited"


async def attempt(title, *values):
    async def body():
        return await Awaitable(*values)

    task = asyncio.create_task(body())
    try:
        print(title, "->", await task)
    except RuntimeError as error:
        print(title, "->", type(error).__name__, str(error).split(":")[0].split(" <")[0])


@types.coroutine
def generator_based():
    yield
    return "generator based"


async def main():
    loop = asyncio.get_running_loop()
    await attempt("bare yields", None, None)
    await attempt("a number", 3)
    await attempt("a generator", (_ for _ in ()))
    future = loop.create_future()
    future.set_result("ready")
    await attempt("a future without yield from", future)

    async def waits_for_itself():
        await asyncio.current_task()

    try:
        await asyncio.create_task(waits_for_itself())
    except RuntimeError as error:
        print("RuntimeError", str(error).split(":")[0])
    print(await generator_based())
    try:
        print(await asyncio.create_task(generator_based()))
    except TypeError as error:
        print("TypeError", str(error).split(" <")[0])

    async def returns_coroutine():
        return await (await asyncio.sleep(0, asyncio.sleep(0, "nested")))

    print(await returns_coroutine())

    async def stops():
        raise StopIteration("inside")

    try:
        await asyncio.create_task(stops())
    except RuntimeError as error:
        print("RuntimeError", error, repr(error.__cause__))
    try:
        asyncio.create_task(5)
    except TypeError as error:
        print("TypeError", error)
    print(asyncio.iscoroutine(main), asyncio.iscoroutinefunction(main))


asyncio.run(main())
