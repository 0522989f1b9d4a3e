"""Requests to cancel are counted, and can be taken back one by one."""
import asyncio
from scenario import log, settle


async def main():
    async def run():
        self = asyncio.current_task()
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError as error:
            log(error, "requests", self.cancelling())
            log("left", self.uncancel(), self.uncancel(), self.uncancel())
        await asyncio.sleep(0)
        return "went on"

    task = asyncio.create_task(run(), name="task")
    log("requests", task.cancelling())
    await asyncio.sleep(0)
    log("cancel", task.cancel("one"), task.cancel("two"))
    log("requests", task.cancelling())
    await settle("task", task)
    log("cancelled", task.cancelled(), "uncancel", task.uncancel())

    async def cancel_itself():
        asyncio.current_task().cancel("by itself")
        log("requests", asyncio.current_task().cancelling())
        asyncio.current_task().uncancel()
        await asyncio.sleep(0)
        log("not cancelled")

    self = asyncio.create_task(cancel_itself(), name="self")
    await settle("self", self)
