"""Virtual clocks: a selector that lets time jump, and patches of the loop's clock."""
import asyncio
import selectors
import time
from unittest import mock


class JumpingSelector(selectors.DefaultSelector):
    now = 1000.0
    def select(self, timeout=None):
        events = super().select(0)
        if not events and timeout:
            self.now += timeout
        return events


Loop = type(asyncio.new_event_loop())


class VirtualLoop(Loop):
    def __init__(self):
        self._virtual = JumpingSelector()
        super().__init__(self._virtual)
    def time(self):
        return self._virtual.now


async def sleeper(seconds):
    await asyncio.sleep(seconds)
    print('slept', seconds, asyncio.get_running_loop().time())


async def sleepers():
    await asyncio.gather(*(sleeper(seconds) for seconds in (3600, 5, 86400 * 30, 0.5)))
    try:
        async with asyncio.timeout(100):
            await asyncio.sleep(1000)
    except TimeoutError:
        print('timeout', round(asyncio.get_running_loop().time()))

loop = VirtualLoop()
begin = time.perf_counter()
loop.run_until_complete(sleepers())
loop.close()
print(time.perf_counter() - begin < 20)


async def patched():
    loop = asyncio.get_running_loop()
    virtual = [50.0]
    original = loop._selector.select
    def select(timeout):
        events = original(0)
        if not events and timeout:
            virtual[0] += timeout
        return events
    with mock.patch.object(loop._selector, 'select', select), mock.patch.object(loop, 'time', lambda: virtual[0]):
        await asyncio.sleep(7200)
        print(loop.time())
        await asyncio.gather(sleeper(10), sleeper(20))
    print(loop.time() < 1e9, abs(loop.time() - time.monotonic()) < 5)
    await asyncio.sleep(0.01)

asyncio.run(patched())


async def class_patched():
    loop = asyncio.get_running_loop()
    real = asyncio.BaseEventLoop.time
    offset = 0
    with mock.patch.object(asyncio.BaseEventLoop, 'time', lambda self: real(self) + offset):
        sleeping = asyncio.ensure_future(asyncio.sleep(1000, 'woke'))
        await asyncio.sleep(0)
        offset = 2000
        print(await sleeping, loop.time() > real(loop) + 1000)
    print(loop.time() - real(loop) < 5)

asyncio.run(class_patched())


async def monotonic_patched():
    loop = asyncio.get_running_loop()
    real = time.monotonic
    offset = 0
    with mock.patch('time.monotonic', lambda: real() + offset):
        handle = loop.call_later(500, print, 'called')
        sleeping = asyncio.ensure_future(asyncio.sleep(1000, 'woke'))
        await asyncio.sleep(0)
        offset = 2000
        print(await sleeping, handle.when() < loop.time())
    print(abs(loop.time() - real()) < 5)

asyncio.run(monotonic_patched())
