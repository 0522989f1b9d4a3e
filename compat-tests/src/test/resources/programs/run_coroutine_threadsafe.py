"""Threads submit coroutines to the loop: results, errors, timeouts, cancellation from both sides."""
import asyncio
import concurrent.futures
import threading


async def work(value, delay=0.0):
    await asyncio.sleep(delay)
    if isinstance(value, Exception):
        raise value
    return value


def client(loop, log):
    submit = asyncio.run_coroutine_threadsafe
    log.append(submit(work("answer", 0.03), loop).result())
    try:
        submit(work(ValueError("wrong")), loop).result()
    except ValueError as error:
        log.append(repr(error))
    future = submit(work("too late", 30), loop)
    try:
        future.result(timeout=0.09)
    except concurrent.futures.TimeoutError:
        log.append(f"timeout, cancelled now: {future.cancel()}")

    async def cancels_itself():
        asyncio.current_task().cancel()
        await asyncio.sleep(0)

    try:
        submit(cancels_itself(), loop).result()
    except concurrent.futures.CancelledError:
        log.append("cancelled")
    try:
        submit(3, loop)
    except TypeError as error:
        log.append(f"TypeError {error}")
    done = threading.Event()
    future = submit(work("callback"), loop)
    future.add_done_callback(lambda future: (log.append(future.result()), done.set()))
    done.wait()


async def main():
    log = []
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(client, loop, log)
    print(*log, sep="\n")
    results = await asyncio.gather(*(asyncio.to_thread(
        lambda number=number: asyncio.run_coroutine_threadsafe(work(number), loop).result()) for number in range(4)))
    print(results)


asyncio.run(main())
