"""Context variables follow tasks, callbacks, timers, done callbacks and to_thread, but not run_in_executor."""
import asyncio
import contextvars

colour = contextvars.ContextVar("colour", default="none")


def show(title):
    print(title, colour.get())


async def child(name):
    show(f"{name} begins with")
    colour.set(name)
    await asyncio.sleep(0)
    show(f"{name} ends with")


async def main():
    loop = asyncio.get_running_loop()
    colour.set("main")
    await asyncio.gather(child("red"), child("green"))
    show("main still has")
    loop.call_soon(show, "call_soon")
    loop.call_later(0.003, show, "call_later")
    loop.call_soon_threadsafe(show, "call_soon_threadsafe")
    colour.set("changed")
    await asyncio.sleep(0.06)

    own = contextvars.copy_context()
    own.run(colour.set, "own context")
    handle = loop.call_soon(lambda: show("explicit"), context=own)
    await asyncio.sleep(0)
    print(handle.cancelled())
    task = asyncio.create_task(child("shared"), context=own)
    await task
    print("the task changed its context:", own[colour])

    future = loop.create_future()
    future.add_done_callback(lambda _: show("done callback"))
    future.add_done_callback(lambda _: show("done callback, explicit"), context=own)
    colour.set("later")
    future.set_result(None)
    await asyncio.sleep(0)

    await asyncio.to_thread(show, "to_thread")
    await loop.run_in_executor(None, show, "run_in_executor")

    def callback():
        colour.set("set by a callback")

    loop.call_soon(callback)
    await asyncio.sleep(0)
    show("a callback does not leak")

    async def generator():
        colour.set("generator")
        yield 1
        show("inside the generator")

    async for _ in generator():
        show("a generator leaks")


asyncio.run(main())
show("outside")
