"""An interrupt in a task or a callback ends the run; the task has it as its exception."""
import asyncio
from scenario import attempt, log


def main():
    loop = asyncio.new_event_loop()
    task = loop.create_task(interrupt(), name="task")
    loop.call_soon(lambda: loop.call_soon(lambda: loop.call_soon(lambda: loop.call_soon(log, "in the next run"))))
    attempt("run", lambda: loop.run_until_complete(task))
    log("task", task.done(), task.exception())
    loop.call_soon(loop.stop)
    loop.run_forever()

    def interrupt_callback():
        raise KeyboardInterrupt("in a callback")

    loop.call_soon(interrupt_callback)
    attempt("run", lambda: loop.run_forever())
    log("running", loop.is_running())
    loop.close()
    attempt("run a coroutine", lambda: asyncio.run(interrupt_by_hand()))


async def interrupt():
    await asyncio.sleep(0)
    raise KeyboardInterrupt


async def interrupt_by_hand():
    raise KeyboardInterrupt("raised by hand")
