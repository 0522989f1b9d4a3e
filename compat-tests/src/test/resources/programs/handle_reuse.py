"""Handles that a program keeps, refers to weakly or changes stay its own, whatever becomes of the others."""

import asyncio
import contextvars
import gc
import weakref

variable = contextvars.ContextVar('variable')


class Value:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, 'is gone')


def nothing(*args):
    pass


async def turn():
    await asyncio.sleep(0)


async def kept(loop):
    handle = loop.call_soon(nothing, 'a', 'b')
    timer = loop.call_later(0, nothing, 'c')
    await asyncio.sleep(0.001)
    for _ in range(2000):
        loop.call_soon(nothing, 'other')
        loop.call_later(0, nothing, 'other')
    await asyncio.sleep(0.01)
    print(handle._args, handle._callback is nothing, handle.cancelled(), handle._loop is loop)
    print(timer._args, timer._callback is nothing, timer.cancelled(), timer._scheduled, timer.when() > 0)


async def weakly(loop):
    names = []
    references = [weakref.ref(loop.call_soon(nothing), lambda _: names.append('handle')),
                  weakref.ref(loop.call_later(0, nothing), lambda _: names.append('timer'))]
    await asyncio.sleep(0.001)
    print(names, [reference() for reference in references])


async def emptied(loop):
    """What a handle held goes in the same order, before the next callback runs."""
    loop.call_soon(nothing, Value('first argument'), Value('second argument'))
    loop.call_soon(print, 'next')
    await turn()
    context = contextvars.copy_context()
    context.run(variable.set, Value('variable'))
    loop.call_soon(nothing, Value('argument'), context=context)
    del context
    loop.call_soon(print, 'next')
    await turn()
    loop.call_later(0, nothing, Value('argument of a timer'))
    await asyncio.sleep(0.001)
    loop.call_later(60, nothing, Value('argument of a cancelled timer')).cancel()
    loop.call_soon(nothing, Value('argument of a cancelled handle')).cancel()
    await turn()


async def cancelled(loop):
    """A handle that was cancelled is not cancelled when it is a new one."""
    for _ in range(10):
        loop.call_soon(nothing).cancel()
        loop.call_later(0, nothing).cancel()
    await asyncio.sleep(0.001)
    handles = [loop.call_soon(nothing) for _ in range(20)]
    timers = [loop.call_later(60, nothing) for _ in range(20)]
    print(any(handle.cancelled() for handle in handles + timers), all(timer._scheduled for timer in timers))
    for timer in timers:
        timer.cancel()
    await turn()


async def changed(loop):
    """A program may write into the slots of a handle."""
    handle = loop.call_soon(nothing)
    handle._repr = 'by the program'
    handle._cancelled = 'yes'
    del handle
    del loop.call_soon(nothing)._source_traceback
    await turn()
    print([(handle._repr, handle._cancelled, handle._source_traceback)
           for handle in [loop.call_soon(nothing) for _ in range(3)]])
    await turn()


class Again:
    """Goes with its handle, and makes the next one meanwhile."""

    def __init__(self, loop, count):
        self.loop = loop
        self.count = count

    def __call__(self):
        pass

    def __del__(self):
        if self.count:
            self.loop.call_soon(Again(self.loop, self.count - 1))
            self.loop.call_soon(nothing, self.count)
        else:
            print('the last one is gone')


async def by_finalizers(loop):
    loop.call_soon(Again(loop, 20))
    loop.call_later(0, Again(loop, 20))
    await asyncio.sleep(0.05)


def visible():
    gc.collect()
    return [found for found in gc.get_objects() if isinstance(found, asyncio.Handle)]


async def collected(loop):
    """Python's collector sees those that are in use, and no others."""
    before = len(visible())
    handle = loop.call_later(60, nothing)
    print(len(visible()) - before, gc.is_tracked(handle))
    for _ in range(100):
        loop.call_soon(nothing)
    print(len(visible()) - before)
    await turn()
    print(len(visible()) - before)
    handle.cancel()
    holder = Value('cycle')
    holder.handle = loop.call_soon(nothing, holder)
    del holder
    await turn()
    gc.collect()
    print('collected')


async def main():
    loop = asyncio.get_running_loop()
    for case in kept, weakly, emptied, cancelled, changed, by_finalizers, collected:
        print(case.__name__)
        await case(loop)


asyncio.run(main())
print('closed')
