import asyncio
import gc
import threading

from qtloop import _bridge

last = None


class Object:
    def __del__(self):
        global last
        last = f'in {threading.current_thread().name}'


def new_object():
    global last
    last = None
    return Object()


def freed():
    return last


def collect():
    gc.collect()


def held():
    return _bridge.live_counts()


async def sleep():
    await asyncio.sleep(60)


def fail():
    raise ValueError('on purpose')


async def round(service, number):
    assert await service.echo(number) == number
    await service.echo(service)
    await asyncio.gather(service.echo([service]), service.echo(Object()))
    try:
        service.fail()
    except RuntimeError:
        pass
    service.call(lambda value: value)
    task = asyncio.create_task(service.echo(1))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    return Object()
