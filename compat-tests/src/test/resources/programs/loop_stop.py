"""stop: before the start, within callbacks, twice, and what runs in the last iteration."""
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "one iteration runs although stop came first")
loop.stop()
loop.run_forever()

loop.call_soon(loop.stop)
loop.call_soon(print, "same iteration as stop")
loop.call_soon(lambda: loop.call_soon(print, "next run"))
loop.run_forever()
print("stopped", loop.is_running())
loop.call_soon(loop.stop)
loop.run_forever()

when = loop.time() + 0.06
loop.call_at(when, loop.stop)
loop.call_at(when, loop.stop)
loop.run_forever()
loop.call_soon(loop.stop)
loop.run_forever()
print("stop twice is stop once")


async def stopping():
    loop.stop()
    print("still here")
    await asyncio.sleep(0)
    print("in a later run")
    return "finished"


try:
    loop.run_until_complete(stopping())
except RuntimeError as error:
    print("RuntimeError", error)
pending = asyncio.all_tasks(loop)
print(len(pending))
print(loop.run_until_complete(pending.pop()))


async def forever():
    try:
        await asyncio.sleep(30)
    finally:
        print("cancelled at last")


task = loop.create_task(forever())
loop.call_soon(loop.call_soon, loop.stop)
loop.run_forever()
task.cancel()
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    print(task.cancelled())
loop.close()
