"""Failures that nobody looks at are reported when the task or the future goes away."""
import asyncio
import gc


async def fails(text):
    await asyncio.sleep(0)
    raise ValueError(text)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(fails("forgotten"), name="forgotten task")
    await asyncio.wait([task])
    del task
    gc.collect()

    future = loop.create_future()
    future.set_exception(LookupError("forgotten future"))
    del future
    gc.collect()

    task = asyncio.create_task(fails("looked at"))
    await asyncio.wait([task])
    print("seen:", repr(task.exception()))
    del task
    gc.collect()

    cancelled = asyncio.create_task(fails("cancelled"))
    cancelled.cancel()
    await asyncio.wait([cancelled])
    del cancelled
    gc.collect()
    kept.append(asyncio.create_task(fails("at the end of the program"), name="kept"))
    await asyncio.wait(kept)


kept = []
asyncio.run(main())
print("the loop is closed")
kept.clear()
gc.collect()
print("end")
