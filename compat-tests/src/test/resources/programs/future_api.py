"""Futures by hand: results, errors, callbacks and their order, and wrong use."""
import asyncio


def attempt(title, action):
    try:
        print(title, "->", action())
    except BaseException as error:
        print(title, "->", type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    attempt("result of pending", future.result)
    attempt("exception of pending", future.exception)
    for number in range(3):
        future.add_done_callback(lambda _, number=number: print("callback", number))
    future.set_result("value")
    print("set, callbacks wait for their turn")
    attempt("set twice", lambda: future.set_result(2))
    attempt("exception after result", lambda: future.set_exception(ValueError()))
    attempt("result", future.result)
    attempt("exception", future.exception)
    attempt("cancel when done", future.cancel)
    await asyncio.sleep(0)
    future.add_done_callback(lambda _: print("added late"))
    await asyncio.sleep(0)

    future = loop.create_future()
    attempt("StopIteration", lambda: future.set_exception(StopIteration))
    attempt("not an exception", lambda: future.set_exception(3))
    attempt("class", lambda: future.set_exception(KeyError))
    attempt("raises", future.result)
    attempt("exception", lambda: repr(future.exception()))
    print(future.get_loop() is loop, asyncio.isfuture(future), asyncio.isfuture(3))

    future = loop.create_future()
    attempt("cancel", future.cancel)
    attempt("cancelled result", future.result)
    attempt("cancelled exception", future.exception)

    async def awaits(name, future):
        print(name, "got", await future)

    future = loop.create_future()
    waiters = [asyncio.create_task(awaits(name, future)) for name in "xyz"]
    await asyncio.sleep(0)
    future.set_result(42)
    await asyncio.gather(*waiters)

    def iterate():
        iterator = iter(loop.create_future())
        next(iterator)
        next(iterator)

    attempt("iterate a pending future", iterate)

    other = asyncio.new_event_loop()
    foreign = other.create_future()

    async def await_foreign():
        await foreign

    try:
        await asyncio.create_task(await_foreign())
    except RuntimeError as error:
        print("RuntimeError", str(error).split(" got ")[-1].split(" <")[0], "attached to a different loop" in str(error))
    other.close()
    wrapped = asyncio.wrap_future(future)
    print(wrapped is future, asyncio.ensure_future(future) is future)
    attempt("ensure_future", lambda: asyncio.ensure_future(3))


asyncio.run(main())
