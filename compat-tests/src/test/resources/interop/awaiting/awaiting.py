import asyncio
import threading


async def greet(name):
    assert threading.current_thread() is threading.main_thread()
    await asyncio.sleep(0.001)
    return f'hello {name}, from a task: {asyncio.current_task() is not None}'


async def relay(service, depth):
    return 'bottom' if depth == 0 else f'python({await service.relay(depth - 1)})'


async def await_each(service):
    return (await service.slowly(1) + await service.future(10) + await service.task(100)
            + sum(await asyncio.gather(service.slowly(1000), service.future(10000)))
            + await asyncio.create_task(service.slowly(100000))
            + await asyncio.wait_for(service.slowly(1000000), 10))


def call_soon(text):
    asyncio.get_running_loop().call_soon(print, text)


async def take_turns(times):
    for i in range(times):
        print('python', i)
        await asyncio.sleep(0)


def started_task():
    return asyncio.get_running_loop().create_task(greet('task'))


def pending_future():
    return asyncio.get_running_loop().create_future()


class custom_awaitable:
    def __await__(self):
        yield
        return 'yielded to everybody'
