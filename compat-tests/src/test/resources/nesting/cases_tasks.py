"""Tasks and callbacks while a modal dialog is open."""

import asyncio

from dialogs import close_dialog, close_outermost, open_dialog


def name():
    task = asyncio.current_task()
    return task and task.get_name()


async def other_tasks_go_on():
    """
    tick 0
    tick 1
    tick 2
    closed
    """
    async def ticker():
        for i in range(3):
            print('tick', i)
            await asyncio.sleep(0.01)
        close_dialog()

    ticking = asyncio.create_task(ticker())
    open_dialog()
    print('closed')
    await ticking


async def each_step_sees_its_own_task():
    """
    other: other
    callback: None
    timer: None
    opener: opener
    """
    async def other():
        await asyncio.sleep(0)
        print('other:', name())

    loop = asyncio.get_running_loop()
    asyncio.current_task().set_name('opener')
    task = asyncio.create_task(other(), name='other')
    await asyncio.sleep(0)
    loop.call_later(0.05, lambda: (print('timer:', name()), close_dialog()))
    loop.call_soon(lambda: print('callback:', name()))
    open_dialog()
    print('opener:', name())
    await task


async def a_plain_callback_opens():
    """
    opens
    task: worker
    closed: None
    """
    async def worker():
        print('task:', name())
        close_dialog()

    def opener():
        print('opens')
        asyncio.get_running_loop().create_task(worker(), name='worker')
        open_dialog()
        print('closed:', name())
        done.set_result(None)

    done = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(opener)
    await done


async def the_first_step_of_a_task_opens():
    """
    other
    closed
    """
    async def opener():
        open_dialog()
        print('closed')

    async def other():
        print('other')
        close_dialog()

    await asyncio.gather(opener(), other())


async def a_done_callback_opens():
    """
    result 7
    other
    closed
    """
    loop = asyncio.get_running_loop()
    closed = loop.create_future()

    def opener(future):
        print('result', future.result())
        open_dialog()
        print('closed')
        closed.set_result(None)

    future = loop.create_future()
    future.add_done_callback(opener)
    future.set_result(7)
    loop.call_later(0.02, lambda: (print('other'), close_dialog()))
    await closed


async def dialogs_of_two_tasks_unwind_last_in_first_out():
    """
    first opens
    second opens
    outermost closed
    second closed
    first closed
    """
    async def dialog(which):
        print(which, 'opens')
        open_dialog()
        print(which, 'closed')

    async def closer():
        await asyncio.sleep(0.05)
        close_outermost()
        print('outermost closed')
        await asyncio.sleep(0.05)
        close_dialog()

    closing = asyncio.create_task(closer())
    await asyncio.gather(dialog('first'), dialog('second'))
    await closing


async def thirty_levels():
    """
    deepest 30
    unwound [29, 28, 27, 26, 25, 24, 23, 22, 21, 20]
    all 30
    """
    levels = []
    unwound = []

    async def dialog(level):
        levels.append(level)
        if len(levels) == 30:
            print('deepest', len(levels))
            asyncio.create_task(closer())
        open_dialog()
        unwound.append(level)

    async def closer():
        # From a step inside the innermost dialog; each that closes lets the next one go on.
        while len(unwound) < 30:
            close_dialog()
            await asyncio.sleep(0.001)

    await asyncio.gather(*(dialog(level) for level in range(30)))
    print('unwound', unwound[:10])
    print('all', len(unwound))


async def an_awaited_task_ends_in_the_dialog():
    """
    inner done
    closed
    result 42
    """
    async def inner():
        await asyncio.sleep(0.01)
        print('inner done')
        asyncio.get_running_loop().call_soon(close_dialog)
        return 42

    task = asyncio.create_task(inner())
    open_dialog()
    print('closed')
    print('result', await task)


async def the_same_task_opens_again_and_again():
    """
    closed 0
    closed 1
    closed 2
    """
    for i in range(3):
        asyncio.get_running_loop().call_later(0.005, close_dialog)
        open_dialog()
        print('closed', i)
        await asyncio.sleep(0)


async def a_task_of_python_code_opens():
    """
    other
    closed: opener
    """
    # Since 3.14 current_task() does not know of such a task, on no loop.
    current = getattr(asyncio.tasks, '_py_current_task', asyncio.current_task)

    async def opener():
        open_dialog()
        print('closed:', current().get_name())

    async def other():
        print('other')
        close_dialog()

    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, **options: asyncio.tasks._PyTask(coro, loop=loop, **options))
    task = asyncio.create_task(opener(), name='opener')
    await asyncio.gather(task, other())


async def groups_and_timeouts_work_in_the_dialog():
    """
    timeout
    group [ValueError('planted')] cancelled
    closed
    """
    async def fails():
        raise ValueError('planted')

    async def waits(log):
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            log.append('cancelled')
            raise

    async def other():
        try:
            async with asyncio.timeout(0.01):
                await asyncio.sleep(60)
        except TimeoutError:
            print('timeout')
        log = []
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(waits(log))
                await asyncio.sleep(0)
                group.create_task(fails())
        except* ValueError as failed:
            print('group', list(failed.exceptions), *log)
        close_dialog()

    task = asyncio.create_task(other())
    open_dialog()
    print('closed')
    await task


async def an_async_generator_opens():
    """
    0 while open
    1 while open
    end
    """
    async def numbers():
        for i in range(2):
            asyncio.get_running_loop().call_soon(lambda: (print(i, 'while open'), close_dialog()))
            open_dialog()
            yield i

    async for _ in numbers():
        pass
    print('end')
