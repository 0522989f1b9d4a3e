"""A timeout belongs to a task: a callback cannot enter one."""
import asyncio
from scenario import attempt, log


async def main():
    end = asyncio.get_running_loop().create_future()

    def without_task():
        log("current task", asyncio.current_task())
        attempt("enter", lambda: asyncio.timeout(60.0).__aenter__().send(None))
        end.set_result(None)

    asyncio.get_running_loop().call_soon(without_task)
    await end
