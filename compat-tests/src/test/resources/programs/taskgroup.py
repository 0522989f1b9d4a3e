"""TaskGroup: results, failures that cancel the siblings, exceptions that do not, misuse."""
import asyncio


async def work(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
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
        tasks = [group.create_task(work(name, delay), name=name) for name, delay in (("b", 0.12), ("a", 0.06))]
    print([(task.get_name(), task.result()) for task in tasks], asyncio.current_task().cancelling())

    print("one fails")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("slow", 30))
            group.create_task(work("bad", 0.06, ValueError("bad")))
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
        doomed = group.create_task(work("doomed", 30))
        group.create_task(work("survivor", 0.09))
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
            group.create_task(work("trigger", 0.06, ValueError("trigger")))
    except ExceptionGroup as errors:
        print([repr(error) for error in errors.exceptions])

    print("cancelled from outside")

    async def scope():
        async with asyncio.TaskGroup() as group:
            group.create_task(work("p", 30))
            await asyncio.sleep(30)

    task = asyncio.create_task(scope())
    await asyncio.sleep(0.03)
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
