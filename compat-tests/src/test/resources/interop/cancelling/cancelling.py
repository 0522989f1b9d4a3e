import asyncio


async def clean_up(name):
    try:
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(0.001)
        print(name, 'has cleaned up in Python')


async def refuse():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError as error:
        print('Python refuses:', *error.args)
    return 'went on in Python'


async def cancel_itself():
    asyncio.current_task().cancel('by itself')
    await asyncio.sleep(60)


async def chain(service, depth):
    try:
        await service.chain(depth - 1)
    finally:
        print('python', depth)


async def report(what, awaitable):
    try:
        print(f'{what}:', await awaitable)
    except (asyncio.CancelledError, asyncio.TimeoutError) as error:
        print(f'{what}:', type(error).__name__, *error.args)


async def started_task(coroutine):
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0.005)
    return task


async def cancel_java(service):
    task = await started_task(service.cleanUp('task'))
    print(task.cancel('by Python'), task.done())
    await report('cancelled with a message', task)

    task = await started_task(service.refuse())
    task.cancel('please')
    await report('refused', task)

    task = asyncio.create_task(service.cleanUp('never started'))
    task.cancel()
    await report('cancelled before the start', task)

    await report('timeout', asyncio.wait_for(service.cleanUp('late'), 0.01))
    async with asyncio.timeout(10):
        try:
            async with asyncio.timeout(0.01):
                await service.cleanUp('later')
        except TimeoutError:
            print('TimeoutError')
    # Without return_exceptions the group is done when the first child is: whether the second one is, depends on timers.
    group = asyncio.gather(service.cleanUp('first'), service.cleanUp('second'), return_exceptions=True)
    asyncio.get_running_loop().call_later(0.005, group.cancel)
    await report('gather', group)
