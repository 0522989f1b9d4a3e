"""Debug mode: coroutines given as callbacks, bad callbacks, origin of coroutines and handles."""
import asyncio


async def coroutine():
    pass


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.slow_callback_duration = 60
    made = coroutine()
    for action in (lambda: loop.call_soon(coroutine), lambda: loop.call_soon(made), lambda: loop.call_soon(3),
                   lambda: loop.call_later(1, coroutine), lambda: loop.call_at(1, None),
                   lambda: loop.call_soon_threadsafe("text"), lambda: loop.run_in_executor(None, coroutine)):
        try:
            action()
            print("accepted")
        except TypeError as error:
            print("TypeError", str(error).split(" <")[0].split(" <")[0])
    made.close()
    print(repr(loop.call_soon(sorted, [])).split(" created at ")[1].split("/")[-1])
    future = loop.create_future()
    print(" created at " in repr(future), future._source_traceback[-1].name)
    future.cancel()
    task = asyncio.create_task(coroutine())
    print(task._source_traceback[-1].name)
    await task


asyncio.run(main(), debug=True)
