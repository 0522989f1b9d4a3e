"""A loop made in one thread runs in others, with what is queued and watched, and is closed in yet another."""
import asyncio
import os
import threading


def in_thread(function, *args):
    results = []
    thread = threading.Thread(target=lambda: results.append(function(*args)))
    thread.start()
    thread.join()
    return results[0]


for _ in range(3):
    loop = in_thread(asyncio.new_event_loop)
    order = []
    loop.call_later(0.03, order.append, "timer")
    loop.call_soon(order.append, "callback")
    reading, writing = os.pipe()
    loop.add_reader(reading, lambda: order.append(os.read(reading, 1)))
    os.write(writing, b"a")
    print(in_thread(loop.run_until_complete, asyncio.sleep(0.06, "in a second thread")))
    os.write(writing, b"b")
    print(loop.run_until_complete(asyncio.sleep(0.01, "in the main thread")))
    print(in_thread(loop.run_until_complete, asyncio.sleep(0.01, "in a third thread")))
    print(order)
    loop.remove_reader(reading)
    os.close(reading)
    os.close(writing)
    in_thread(loop.close)
    print(loop.is_closed())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0.01, "first in the main thread")))
in_thread(loop.close)
print(loop.is_closed())
