"""An exception group that nobody catches is printed as a tree, and the status is 1."""
import asyncio


async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(0, ValueError("first")))
        group.create_task(fail(0, LookupError("second")))
    print("not reached")


asyncio.run(main())
