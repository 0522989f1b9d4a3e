import asyncio


async def serve(kitchen):
    async with asyncio.TaskGroup() as group:
        group.create_task(toast(kitchen), name='cook')
        group.create_task(rest(), name='helper')


async def toast(kitchen):
    return await kitchen.bake()


async def rest():
    await asyncio.sleep(3600)


tasks = []


async def many(count):
    tasks.extend(asyncio.create_task(rest(), name=f'python-{i}') for i in range(count))
