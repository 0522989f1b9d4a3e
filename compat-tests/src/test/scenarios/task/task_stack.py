"""The stack of a task shows where it waits, or where it has failed; done, it has none."""
import asyncio
import io
from scenario import log, settle


async def main():
    task = asyncio.create_task(waiting(), name="task")
    await asyncio.sleep(0)
    log("frames", len(task.get_stack()) > 0, len(task.get_stack(limit=1)))
    text = io.StringIO()
    task.print_stack(file=text)
    log(text.getvalue().startswith("Stack for <Task pending name='task'"), "task_stack." in text.getvalue())
    task.cancel()
    await settle("task", task)
    log("frames", task.get_stack())
    none = io.StringIO()
    task.print_stack(file=none)
    log(none.getvalue().startswith("No stack for <Task cancelled name='task'"))

    async def fail():
        raise ValueError("failed")

    failing = asyncio.create_task(fail(), name="failing")
    await settle("failing", failing)
    traceback = io.StringIO()
    failing.print_stack(file=traceback)
    log("frames", len(failing.get_stack()) > 0, traceback.getvalue().startswith("Traceback for <Task finished"))
    log("(most recent call last):\n" in traceback.getvalue())


async def waiting():
    await asyncio.get_running_loop().create_future()
