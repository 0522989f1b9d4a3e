"""get_stack and print_stack of tasks that wait, that failed, and that are done."""
import asyncio
import sys


async def deepest(event):
    await event.wait()
    raise LookupError("at the bottom")


async def middle(event):
    await deepest(event)


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(middle(event), name="stacked")
    await asyncio.sleep(0)
    print([frame.f_code.co_name for frame in task.get_stack()])
    task.print_stack(file=sys.stdout)
    event.set()
    await asyncio.wait([task])
    print([frame.f_code.co_name for frame in task.get_stack()])
    print([frame.f_code.co_name for frame in task.get_stack(limit=1)])
    task.print_stack(file=sys.stdout)
    task.exception()
    done = asyncio.create_task(asyncio.sleep(0))
    await done
    print(done.get_stack())
    done.print_stack(file=sys.stdout)
    asyncio.current_task().print_stack(file=sys.stdout)


asyncio.run(main())
