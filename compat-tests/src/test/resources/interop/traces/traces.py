import asyncio


async def serve(kitchen):
    cook = asyncio.create_task(toast(kitchen), name='cook')
    return await cook


async def toast(kitchen):
    return await kitchen.bake()
