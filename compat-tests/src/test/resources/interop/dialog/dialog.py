import asyncio


async def count(service):
    for i in range(3):
        print('python task', i)
        await asyncio.sleep(0.002)
    service.close(7)
    return 3


async def open_dialog(service):
    result = service.exec()
    assert asyncio.current_task() is not None
    return f'the dialog in Python has ended: {result}'
