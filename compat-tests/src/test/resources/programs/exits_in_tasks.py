"""SystemExit and KeyboardInterrupt in every kind of task and callback: what ends, in which order, and what is reported."""

import asyncio
import contextvars
import gc
import sys

EXITS = SystemExit, KeyboardInterrupt
EAGER = hasattr(asyncio, 'eager_task_factory')


def log(*words):
    print(*words, flush=True)


async def leave(exit, *, first=0, catch=False):
    try:
        for _ in range(first):
            await asyncio.sleep(0)
        raise exit('text')
    except BaseException as error:
        log('raises', type(error).__name__)
        if not catch:
            raise
    finally:
        log('leaves')


async def other(number):
    try:
        for _ in range(5):
            await asyncio.sleep(0)
        log('other ends', number)
    except BaseException as error:
        log('other gets', type(error).__name__, number)
        raise


async def in_coroutine(exit):
    await leave(exit)


async def in_task(exit):
    task = asyncio.create_task(leave(exit), name='leaving')
    task.add_done_callback(lambda done: log('done', type(done.exception()).__name__))
    second = asyncio.create_task(other(1))
    try:
        await task
    finally:
        log('main ends', second.done())


async def in_task_later(exit):
    tasks = [asyncio.create_task(other(i)) for i in range(2)]
    task = asyncio.create_task(leave(exit, first=2))
    try:
        await asyncio.wait([task, *tasks])
    except BaseException as error:
        log('main gets', type(error).__name__)
        raise


async def in_two_tasks(exit):
    tasks = [asyncio.create_task(leave(exit, first=i)) for i in range(2)]
    await asyncio.gather(*tasks)


async def in_gather(exit):
    results = await asyncio.gather(leave(exit, first=1), other(2), return_exceptions=True)
    log('results', results)


async def in_group(exit):
    async with asyncio.TaskGroup() as group:
        group.create_task(other(3))
        group.create_task(leave(exit, first=1))


async def in_callback(exit):
    asyncio.get_running_loop().call_soon(leaving(exit))
    await other(4)


async def in_timer(exit):
    asyncio.get_running_loop().call_later(0, leaving(exit))
    await asyncio.sleep(0.01)


async def in_done_callback(exit):
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(leaving(exit))
    future.add_done_callback(lambda done: log('second callback'))
    future.set_result(1)
    await other(5)


async def in_exception_handler(exit):
    loop = asyncio.get_running_loop()

    def handler(loop, context):
        log('handler', context['message'].split(' ')[0])
        raise exit('of the handler')

    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 / 0)
    await other(6)


async def in_cancelled(exit):
    async def waits():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise exit('instead') from None

    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except BaseException as error:
        log('awaited', type(error).__name__)


async def in_generator(exit):
    async def numbers():
        try:
            yield 1
        finally:
            log('generator ends')
            raise exit('of the generator')

    async for number in numbers():
        log(number)
        break
    gc.collect()
    await other(7)


async def in_context(exit):
    variable = contextvars.ContextVar('variable', default=0)
    variable.set(1)
    asyncio.create_task(leave(exit), context=contextvars.Context())
    await other(variable.get())


async def in_thread(exit):
    await asyncio.to_thread(leaving(exit))


async def in_shield(exit):
    try:
        await asyncio.shield(leave(exit, first=1))
    finally:
        log('after shield')


async def in_timeout(exit):
    async with asyncio.timeout(5):
        await asyncio.wait_for(leave(exit, first=1), 5)


def leaving(exit):
    def leave(*args):
        log('callback leaves')
        raise exit('of a callback')
    return leave


def describe(error, depth=0):
    log('  ' * depth + type(error).__name__, error.args[:1])
    for inner in getattr(error, 'exceptions', ()):
        describe(inner, depth + 1)
    if error.__context__ is not None and depth < 3:
        log('  ' * depth + 'while')
        describe(error.__context__, depth + 1)


def attempt(case, exit, factory):
    log('---', case.__name__, exit.__name__, factory.__name__ if factory else 'tasks')

    async def main():
        loop = asyncio.get_running_loop()
        if factory:
            loop.set_task_factory(factory)
        return await case(exit)

    try:
        log('returns', asyncio.run(main()))
    except BaseException as error:
        describe(error)
    sys.stderr.write('\n')
    gc.collect()


factories = [None, asyncio.eager_task_factory] if EAGER else [None]
for case in [case for name, case in list(globals().items()) if name.startswith('in_')]:
    sys.stderr.write(f'{case.__name__}\n')
    for exit in EXITS:
        for factory in factories:
            attempt(case, exit, factory)

asyncio.run(in_task_later(SystemExit))
