import asyncio
import threading


async def from_python_threads(count):
    loop = asyncio.get_running_loop()
    arrived = []
    done = loop.create_future()

    def arrive(number):
        arrived.append(number)
        if len(arrived) == count:
            done.set_result(len(arrived))

    for i in range(count):
        threading.Thread(target=loop.call_soon_threadsafe, args=(arrive, i)).start()
    return await done


async def busy():
    """Threads that want the GIL all the time."""
    stop = threading.Event()

    def spin():
        while not stop.is_set():
            pass

    spinners = [threading.Thread(target=spin) for _ in range(2)]
    for spinner in spinners:
        spinner.start()
    await asyncio.sleep(0.05)
    stop.set()
    for spinner in spinners:
        spinner.join()
    return len(spinners)


def square(value):
    return value * value


async def square_later(value):
    await asyncio.sleep(0.001)
    return value * value
