"""Cancelling raises at the await; what the task does about it decides how it ends."""
import asyncio
from scenario import log, settle


async def main():
    loop = asyncio.get_running_loop()
    gives = loop.create_task(patient("gives up", False), name="gives up")
    goes = loop.create_task(patient("goes on", True), name="goes on")
    never = loop.create_task(patient("never starts", False), name="never starts")

    def cancel():
        log("cancel", gives.cancel("first"), gives.cancel("second"), goes.cancel("stop"))
        log("requests", gives.cancelling(), goes.cancelling())

    loop.call_soon(cancel)
    log("cancel before the start", never.cancel())
    for task in gives, goes, never:
        await settle("outcome of", task)
        log(task, "cancelled", task.cancelled(), "requests", task.cancelling(), "cancel", task.cancel())


async def patient(name, stubborn):
    log(name, "starts")
    forever = asyncio.get_running_loop().create_future()
    try:
        await forever
    except asyncio.CancelledError as error:
        log(name, "catches", error, forever.cancelled())
        if not stubborn:
            raise
    finally:
        log(name, "cleans up")
    return name + " anyway"
