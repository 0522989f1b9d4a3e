"""Handle._run, patched or overridden, is called."""
import asyncio
from asyncio import events
from unittest import mock

calls = []
def observed(original):
    def _run(handle):
        calls.append(getattr(handle._callback, '__name__', '?'))
        return original(handle)
    return _run


def plain(): pass
def timer(): pass


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(plain)
    with mock.patch.object(events.Handle, '_run', observed(events.Handle._run)):
        loop.call_soon(plain)
        loop.call_later(0.001, timer)
        await asyncio.sleep(0.01)
    loop.call_soon(plain)
    await asyncio.sleep(0)
    print(calls.count('plain'), calls.count('timer'))
    calls.clear()
    with mock.patch.object(events.TimerHandle, '_run', observed(events.TimerHandle._run)):
        loop.call_soon(plain)
        loop.call_later(0.001, timer)
        await asyncio.sleep(0.01)
    print(calls.count('plain'), calls.count('timer'))


asyncio.run(main())


class Loud(asyncio.Handle):
    def _run(self):
        print('Loud._run')
        super()._run()


async def overridden():
    loop = asyncio.get_running_loop()
    loop._ready.append(Loud(print, ('loud',), loop))
    await asyncio.sleep(0)

asyncio.run(overridden())


async def failing():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'].split(' at ')[0][:40], repr(context['exception'])))
    with mock.patch.object(events.Handle, '_run', observed(events.Handle._run)):
        loop.call_soon(lambda: 1 / 0)
        await asyncio.sleep(0)
        loop.call_soon(exec, 'raise SystemExit(3)')
        await asyncio.sleep(0)

try:
    asyncio.run(failing())
except SystemExit as error:
    print('exit', error.code)
