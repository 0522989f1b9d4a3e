"""sys.exit in a callback of a loop that nobody closes, with a pending task and a thread that exits too."""
import asyncio
import sys
import threading


async def exits():
    await asyncio.sleep(0)
    sys.exit(3)


async def waits():
    try:
        await asyncio.sleep(30)
    finally:
        print("finally")


thread = threading.Thread(target=lambda: asyncio.run(exits()))
thread.start()
thread.join()
print("SystemExit ends a thread silently")
loop = asyncio.new_event_loop()
task = loop.create_task(waits(), name="pending")
loop.call_later(0.01, sys.exit, 4)
loop.run_forever()
