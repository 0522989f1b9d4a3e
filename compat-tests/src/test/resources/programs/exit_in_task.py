"""SystemExit and KeyboardInterrupt raised in tasks, callbacks and groups pass through the loop."""
import asyncio
import gc


async def raises(error):
    await asyncio.sleep(0)
    raise error


async def with_group(error):
    async with asyncio.TaskGroup() as group:
        group.create_task(raises(error))
        await asyncio.sleep(30)


async def with_task(error):
    task = asyncio.create_task(raises(error))
    try:
        await asyncio.sleep(30)
    except asyncio.CancelledError:
        print("cancelled;", repr(task.exception()))
        raise


async def with_callback(error):
    def callback():
        raise error

    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(30)


for main in (raises, with_group, with_task, with_callback):
    for error in (SystemExit(7), KeyboardInterrupt("by hand"), GeneratorExit("odd")):
        if isinstance(error, GeneratorExit) and main is not raises:
            continue
        try:
            asyncio.run(main(error))
            print(main.__name__, "nothing")
        except BaseException as caught:
            print(main.__name__, repr(caught), caught is error)
        gc.collect()
