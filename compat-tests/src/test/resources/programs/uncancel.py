"""cancelling() counts requests, uncancel() takes one back, and structured code relies on both."""
import asyncio


async def counting():
    task = asyncio.current_task()
    for _ in range(2):
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            print("caught at", task.cancelling())
            print("left", task.uncancel())
    print("below zero?", task.uncancel())
    await asyncio.sleep(0)
    return "counted"


async def swallowing():
    try:
        await asyncio.sleep(30)
    except asyncio.CancelledError:
        pass
    async with asyncio.timeout(0.06):
        await asyncio.sleep(30)


async def main():
    task = asyncio.create_task(counting())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    print(await task)

    task = asyncio.create_task(swallowing())
    await asyncio.sleep(0)
    task.cancel()
    print(type((await asyncio.gather(task, return_exceptions=True))[0]).__name__, task.cancelling())

    async def cancel_then_uncancel():
        me = asyncio.current_task()
        me.cancel()
        print("uncancel before delivery:", me.uncancel())
        try:
            await asyncio.sleep(0)
            print("nothing was delivered")
        except asyncio.CancelledError:
            print("delivered all the same")

    await asyncio.create_task(cancel_then_uncancel())


asyncio.run(main())
