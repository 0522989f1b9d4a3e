"""A loop that runs in one thread is run, closed and called from another."""
import asyncio
import threading

loop = asyncio.new_event_loop()
started = threading.Event()
loop.call_soon(started.set)
thread = threading.Thread(target=loop.run_forever)
thread.start()
started.wait()
coroutine = asyncio.sleep(0)
for function, arguments in ((loop.run_until_complete, (coroutine,)), (loop.run_forever, ()), (loop.close, ())):
    try:
        function(*arguments)
    except RuntimeError as error:
        print(error)
coroutine.close()
other = asyncio.new_event_loop()


async def in_running():
    try:
        other.run_forever()
    except RuntimeError as error:
        print(error)

asyncio.run(in_running())
other.close()
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
try:
    loop.call_soon_threadsafe(print)
except RuntimeError as error:
    print(error)
print("end")
