"""Standard output cannot be flushed at the end while a daemon thread stays in a callback."""
import asyncio
import os
import threading

reading, writing = os.pipe()
os.dup2(writing, 1)
os.close(reading)
os.close(writing)
print("lost")
started = threading.Event()


def serve():
    loop = asyncio.new_event_loop()
    loop.call_soon(started.set)
    loop.call_soon(threading.Event().wait)
    loop.run_forever()


threading.Thread(target=serve, daemon=True).start()
started.wait()
