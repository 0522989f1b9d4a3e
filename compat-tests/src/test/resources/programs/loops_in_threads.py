"""One loop in each of several threads, all at the same time, talking to each other."""
import asyncio
import threading

results = {}
barrier = threading.Barrier(4)


async def worker(number):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, barrier.wait)
    total = 0
    for step in range(50):
        await asyncio.sleep(0 if step % 10 else 0.003)
        total += step
    inner = await asyncio.gather(*(asyncio.sleep(0.003 * value, value) for value in range(3)))
    return number, total, inner


def run(number):
    results[number] = asyncio.run(worker(number))


threads = [threading.Thread(target=run, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
results["main"] = asyncio.run(worker("main"))
for thread in threads:
    thread.join()
for key in sorted(results, key=str):
    print(key, results[key])


async def serve(started, stop):
    started.set_result(asyncio.get_running_loop())
    await stop.wait()
    return "stopped"


async def talk():
    import concurrent.futures
    started = concurrent.futures.Future()
    stop = asyncio.Event()
    answers = []
    thread = threading.Thread(target=lambda: answers.append(asyncio.run(serve(started, stop))))
    thread.start()
    other = await asyncio.wrap_future(started)
    print(other is not asyncio.get_running_loop(), other.is_running())
    future = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.03, "across loops"), other)
    print(await asyncio.wrap_future(future))
    other.call_soon_threadsafe(stop.set)
    await asyncio.to_thread(thread.join)
    print(answers, other.is_closed())


asyncio.run(talk())
