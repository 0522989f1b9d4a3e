"""shield lets the inner task finish when the outer await is cancelled."""
import asyncio


async def work(name, delay=0.12, error=None):
    await asyncio.sleep(delay)
    print("end", name)
    if error:
        raise error
    return name


async def main():
    loop = asyncio.get_running_loop()
    inner = asyncio.create_task(work("inner"))

    async def outer():
        await asyncio.shield(inner)

    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    print(await inner)

    try:
        await asyncio.wait_for(asyncio.shield(inner2 := asyncio.create_task(work("inner2", 0.18))), 0.06)
    except TimeoutError:
        print("timeout, inner done:", inner2.done())
    print(await inner2)

    try:
        await asyncio.shield(work("fails", 0, ValueError("through the shield")))
    except ValueError as error:
        print(error)

    cancelled = asyncio.create_task(work("never", 30))
    protected = asyncio.shield(cancelled)
    await asyncio.sleep(0)
    cancelled.cancel()
    try:
        await protected
    except asyncio.CancelledError:
        print("the inner one was cancelled", protected.cancelled())

    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], repr(context.get("exception"))))
    abandoned = asyncio.create_task(work("abandoned", 0.06, OSError("nobody waits")))
    shielded = asyncio.shield(abandoned)
    await asyncio.sleep(0)
    shielded.cancel()
    await asyncio.sleep(0.18)
    print(abandoned.done(), shielded.cancelled())


asyncio.run(main())
