"""Names of tasks, the repr of tasks and futures in each state, and of what they wait for."""
import asyncio
import re


def show(thing):
    print(re.sub(r"0x[0-9a-f]+", "0x", repr(thing)))


async def worker(future=None):
    if future is not None:
        await future
    return "value"


async def failing():
    raise ValueError("bad")


async def main():
    loop = asyncio.get_running_loop()
    names = [asyncio.create_task(worker()).get_name() for _ in range(3)]
    numbers = [int(name.removeprefix("Task-")) for name in names]
    print([number - numbers[0] for number in numbers])
    print(asyncio.current_task().get_name())

    future = loop.create_future()
    show(future)
    task = asyncio.create_task(worker(future), name="worker")
    show(task)
    await asyncio.sleep(0)
    show(task)
    show(future)
    task.set_name("renamed")
    print(task.get_name())
    task.set_name(17)
    print(repr(task.get_name()))
    task.cancel()
    show(task)
    await asyncio.wait([task])
    show(task)
    show(future)

    done = asyncio.create_task(worker(), name="done")
    await done
    show(done)
    failed = asyncio.create_task(failing(), name="failed")
    await asyncio.wait([failed])
    show(failed)
    print(failed.get_coro().__qualname__, repr(failed.exception()))

    future = loop.create_future()
    for callback in (print, print):
        future.add_done_callback(callback)
    show(future)
    future.add_done_callback(len)
    show(future)
    print(future.remove_done_callback(print), future.remove_done_callback(print))
    future.remove_done_callback(len)
    future.set_result([1])
    show(future)


asyncio.run(main())
