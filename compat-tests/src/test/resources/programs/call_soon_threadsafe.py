"""Several threads hand callbacks to one loop: each thread's order is kept, and a waiting loop wakes up."""
import asyncio
import threading

THREADS = 4
EACH = 500


async def main():
    loop = asyncio.get_running_loop()
    received = {name: [] for name in range(THREADS)}
    finished = loop.create_future()
    missing = THREADS

    def arrived(name, number):
        nonlocal missing
        received[name].append(number)
        if number == EACH - 1:
            missing -= 1
            if missing == 0:
                finished.set_result("all arrived")

    def send(name):
        for number in range(EACH):
            loop.call_soon_threadsafe(arrived, name, number)

    threads = [threading.Thread(target=send, args=(name,)) for name in received]
    for thread in threads:
        thread.start()
    print(await finished)
    for thread in threads:
        thread.join()
    print([numbers == list(range(EACH)) for numbers in received.values()])

    ping = asyncio.Event()
    turns = []

    def pinger():
        for turn in range(5):
            asked = threading.Event()

            def answer():
                turns.append((turn, threading.current_thread() is threading.main_thread()))
                asked.set()

            loop.call_soon_threadsafe(answer)
            asked.wait()
        loop.call_soon_threadsafe(ping.set)

    thread = threading.Thread(target=pinger)
    thread.start()
    await ping.wait()
    thread.join()
    print(turns)
    handle = loop.call_soon_threadsafe(print, "never")
    handle.cancel()
    loop.call_soon_threadsafe(print, "from the loop's own thread")
    await asyncio.sleep(0)
    return loop


loop = asyncio.run(main())
try:
    loop.call_soon_threadsafe(print)
except RuntimeError as error:
    print("RuntimeError", error)
