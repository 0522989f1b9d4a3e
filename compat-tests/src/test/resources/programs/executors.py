"""Blocking functions on thread pools: results, exceptions, cancellation, default executor, shutdown."""
import asyncio
import concurrent.futures
import threading


def blocking(value):
    if isinstance(value, BaseException):
        raise value
    return value, threading.current_thread() is threading.main_thread()


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
        print(await loop.run_in_executor(pool, blocking, 1))
        print(await asyncio.gather(*(loop.run_in_executor(pool, pow, 2, number) for number in range(5))))
        print((await loop.run_in_executor(pool, lambda: threading.current_thread().name)).split("_")[0])
        for error in (ValueError("from a thread"), SystemError("odd")):
            try:
                await loop.run_in_executor(pool, blocking, error)
            except Exception as caught:
                print(repr(caught), caught is error)
        gate = threading.Event()
        held = [loop.run_in_executor(pool, gate.wait) for _ in range(2)]
        queued = loop.run_in_executor(pool, blocking, "never runs")
        queued.cancel()
        gate.set()
        print(await asyncio.gather(*held), queued.cancelled())
    print(await asyncio.to_thread(blocking, "to_thread"))
    print(await asyncio.to_thread(lambda *, word: word, word="keywords too"))
    try:
        await asyncio.to_thread(blocking, KeyError("key"))
    except KeyError as error:
        print("KeyError", error)

    gate = threading.Event()
    waiting = asyncio.create_task(asyncio.to_thread(gate.wait))
    try:
        await asyncio.wait_for(asyncio.shield(waiting), 0.06)
    except TimeoutError:
        print("the thread is still busy")
    gate.set()
    print(await waiting)

    own = concurrent.futures.ThreadPoolExecutor(max_workers=1, thread_name_prefix="own")
    loop.set_default_executor(own)
    print((await asyncio.to_thread(lambda: threading.current_thread().name)).split("_")[0])
    try:
        loop.set_default_executor(None)
    except TypeError as error:
        print("TypeError", error)
    await loop.shutdown_default_executor()
    try:
        await loop.run_in_executor(None, blocking, 1)
    except RuntimeError as error:
        print("RuntimeError", error)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        print(await loop.run_in_executor(pool, blocking, "an own pool still works"))
        wrapped = asyncio.wrap_future(pool.submit(blocking, "wrapped"))
        print(await wrapped)


asyncio.run(main())
