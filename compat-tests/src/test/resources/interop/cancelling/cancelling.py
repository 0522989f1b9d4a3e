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
    await settle()
    return task


async def settle():
    """Let the tasks go on until all wait for something that lasts: each language takes turns to
    start the other's."""
    for _ in range(20):
        await asyncio.sleep(0)


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

    await report('timeout', asyncio.wait_for(await started_task(service.cleanUp('late')), 0.01))
    async with asyncio.timeout(10):
        try:
            async with asyncio.timeout(None) as scope:
                asyncio.create_task(settle()).add_done_callback(lambda _: scope.reschedule(0))
                await service.cleanUp('later')
        except TimeoutError:
            print('TimeoutError')
    # Without return_exceptions the group is done when the first child is: whether the second one is,
    # depends on timers.
    group = asyncio.gather(service.cleanUp('first'), service.cleanUp('second'), return_exceptions=True)
    await settle()
    group.cancel()
    await report('gather', group)
