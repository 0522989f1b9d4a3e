"""Cancellation: before the start, inside an await, with messages, refused, and of finished tasks."""
import asyncio


async def work(name, log):
    log.append(f"{name} started")
    try:
        await asyncio.sleep(30)
    except asyncio.CancelledError as error:
        log.append(f"{name} cancelled {error.args}")
        raise
    finally:
        log.append(f"{name} cleaned")


async def main():
    log = []
    early = asyncio.create_task(work("early", log))
    print(early.cancel("never began"))
    try:
        await early
    except asyncio.CancelledError as error:
        print("early", error.args, early.cancelled(), early.done())

    task = asyncio.create_task(work("task", log))
    await asyncio.sleep(0)
    print(task.cancel(), task.cancel("second message"), task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("task", error.args)
    print(task.cancel(), task.cancelled())
    try:
        task.result()
    except asyncio.CancelledError as error:
        print("result raises", error.args)
    print(*log, sep="\n")

    async def refuses():
        for attempt in range(2):
            try:
                await asyncio.sleep(30)
            except asyncio.CancelledError:
                print("refused", attempt)
        return "my own way"

    task = asyncio.create_task(refuses())
    for _ in range(2):
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0)
    print(await task, task.cancelled(), task.cancelling())

    async def cancels_itself():
        asyncio.current_task().cancel("by myself")
        print("still running until the next await")
        await asyncio.sleep(0)
        print("not reached")

    try:
        await asyncio.create_task(cancels_itself())
    except asyncio.CancelledError as error:
        print(error.args)

    async def chain(depth):
        if depth:
            await asyncio.create_task(chain(depth - 1))
        else:
            await asyncio.sleep(30)

    task = asyncio.create_task(chain(5))
    for _ in range(8):
        await asyncio.sleep(0)
    task.cancel("through the chain")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)
    future = asyncio.get_running_loop().create_future()
    future.cancel(msg="future")
    try:
        await future
    except asyncio.CancelledError as error:
        print(error.args, future.cancelled())


asyncio.run(main())
