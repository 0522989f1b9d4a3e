"""A program that ends with an open loop, pending timers, a pending executor call and a daemon thread's loop."""
import asyncio
import threading

started = threading.Event()


def background():
    loop = asyncio.new_event_loop()
    loop.call_soon(started.set)
    loop.call_later(30, print, "never")
    loop.run_forever()


threading.Thread(target=background, daemon=True).start()
started.wait()
loop = asyncio.new_event_loop()
loop.call_later(30, print, "never")
print(loop.run_until_complete(asyncio.sleep(0.03, "done")))
printed = loop.run_in_executor(None, print, "the executor still works")
loop.run_until_complete(printed)
print("end")
