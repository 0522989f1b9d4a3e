"""shield lets the inner task finish when the outer await is cancelled."""
import asyncio


async def turns(count):
    """Unlike delays, turns of the loop end in the same order on a slow machine."""
    for _ in range(count):
        await asyncio.sleep(0)


async def work(name, count=12, error=None):
    await (asyncio.sleep(30) if count is None else turns(count))
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

    end = asyncio.Event()

    async def waits():
        await end.wait()
        return "inner2"

    inner2 = asyncio.create_task(waits())
    try:
        await asyncio.wait_for(asyncio.shield(inner2), 0.06)
    except TimeoutError:
        print("timeout, inner done:", inner2.done())
    end.set()
    print(await inner2)

    try:
        await asyncio.shield(work("fails", 0, ValueError("through the shield")))
    except ValueError as error:
        print(error)

    cancelled = asyncio.create_task(work("never", None))
    protected = asyncio.shield(cancelled)
    await asyncio.sleep(0)
    cancelled.cancel()
    try:
        await protected
    except asyncio.CancelledError:
        print("the inner one was cancelled", protected.cancelled())

    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], repr(context.get("exception"))))
    abandoned = asyncio.create_task(work("abandoned", 6, OSError("nobody waits")))
    shielded = asyncio.shield(abandoned)
    await asyncio.sleep(0)
    shielded.cancel()
    await turns(18)
    print(abandoned.done(), shielded.cancelled())


asyncio.run(main())
