"""Programs of the old style: get_event_loop, set_event_loop, run_until_complete, close."""
import asyncio
import warnings

warnings.simplefilter("always")


async def work(name):
    await asyncio.sleep(0.03)
    return name


loop = asyncio.get_event_loop()
print(asyncio.get_event_loop() is loop, loop.is_running())
future = asyncio.ensure_future(work("ensured"), loop=loop)
print(loop.run_until_complete(future))
print(loop.run_until_complete(asyncio.wait_for(work("waited"), 5)))


async def same():
    return asyncio.get_event_loop() is loop


print(loop.run_until_complete(same()))
loop.close()
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print("RuntimeError", error)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
asyncio.run(work("run unsets the current loop"))
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print("RuntimeError", error)
loop.close()
