"""Daemon threads, one in a loop, are alive when the program ends: what is left is still destroyed."""
import asyncio
import threading


class Last:
    def __del__(self, print=print):
        print("an object of the module is destroyed")


async def waits():
    try:
        await asyncio.sleep(30)
    finally:
        print("finally of a task that is destroyed")


last = Last()
# Their frames must not name this module: a daemon thread keeps alive what it can name.
threading.Thread(target=asyncio.run, args=(asyncio.sleep(60),), daemon=True).start()
threading.Thread(target=threading.Event().wait, daemon=True).start()
loop = asyncio.new_event_loop()
task = loop.create_task(waits(), name="pending")
loop.run_until_complete(asyncio.sleep(0.01))
print("end")
