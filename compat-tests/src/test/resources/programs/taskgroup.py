"""TaskGroup: results, failures that cancel the siblings, exceptions that do not, misuse."""
import asyncio


async def turns(count):
    """Unlike delays, turns of the loop end in the same order on a slow machine."""
    for _ in range(count):
        await asyncio.sleep(0)


async def work(name, count, error=None):
    try:
        await (asyncio.sleep(30) if count is None else turns(count))
    except asyncio.CancelledError:
        print("  cancelled", name)
        raise
    print("  end", name)
    if error:
        raise error
    return name


async def main():
    print("all succeed")
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(name, count), name=name) for name, count in (("b", 12), ("a", 6))]
    print([(task.get_name(), task.result()) for task in tasks], asyncio.current_task().cancelling())

    print("one fails")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("slow", None))
            group.create_task(work("bad", 6, ValueError("bad")))
            await asyncio.sleep(30)
    except* ValueError as errors:
        print(repr(errors), asyncio.current_task().cancelling())

    print("two fail in the same iteration, the body too")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("one", 0, ValueError("one")))
            group.create_task(work("two", 0, TypeError("two")))
            raise KeyError("body")
    except BaseExceptionGroup as errors:
        print(repr(errors))

    print("a child cancels itself")
    async with asyncio.TaskGroup() as group:
        doomed = group.create_task(work("doomed", None))
        group.create_task(work("survivor", 9))
        await asyncio.sleep(0)
        doomed.cancel()
    print(doomed.cancelled())

    print("cleanup fails")

    async def failing_cleanup():
        try:
            await asyncio.sleep(30)
        finally:
            raise OSError("cleanup")

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(failing_cleanup())
            group.create_task(work("trigger", 6, ValueError("trigger")))
    except ExceptionGroup as errors:
        print([repr(error) for error in errors.exceptions])

    print("cancelled from outside")

    async def scope():
        async with asyncio.TaskGroup() as group:
            group.create_task(work("p", None))
            await asyncio.sleep(30)

    task = asyncio.create_task(scope())
    await turns(3)
    task.cancel("stop")
    try:
        await task
    except asyncio.CancelledError as error:
        print("CancelledError", error.args)

    coroutine = work("too late", 0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print("RuntimeError", str(error).split(" <")[0].split(" is ")[-1])
    coroutine.close()


asyncio.run(main())
