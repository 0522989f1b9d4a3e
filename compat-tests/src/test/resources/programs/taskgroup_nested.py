"""Nested groups nest their exception groups, and an inner failure reaches the outer group's tasks."""
import asyncio


def show(error, depth=0):
    print("  " * depth + f"{type(error).__name__}: {error}")
    for child in getattr(error, "exceptions", ()):
        show(child, depth + 1)


async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error


async def wait_for_end(name):
    try:
        await asyncio.sleep(30)
    finally:
        print("end of", name)


async def inner(name, error):
    async with asyncio.TaskGroup() as group:
        group.create_task(wait_for_end(f"{name} sibling"))
        group.create_task(fail(0.06, error))


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(wait_for_end("outer sibling"))
            outer.create_task(inner("left", ValueError("left")))
    except* ValueError as group:
        show(group)

    try:
        async with asyncio.TaskGroup() as outer:
            try:
                async with asyncio.TaskGroup() as nested:
                    nested.create_task(fail(0.03, KeyError("nested")))
                    await asyncio.sleep(30)
            except* KeyError as group:
                show(group)
                print("handled, cancelling:", asyncio.current_task().cancelling())
            outer.create_task(fail(0.03, OSError("outer")))
    except* OSError as group:
        show(group)

    try:
        async with asyncio.timeout(0.15):
            async with asyncio.TaskGroup() as group:
                group.create_task(wait_for_end("timed"))
    except TimeoutError:
        print("timeout around a group")

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0, asyncio.CancelledError("self made")))
        print("a child's CancelledError is no failure")
    except BaseException as error:
        show(error)


asyncio.run(main())
