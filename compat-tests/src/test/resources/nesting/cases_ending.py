"""Stopping, cancelling, failing and signals while a modal dialog is open."""

import asyncio
import os
import signal
import threading

from dialogs import close_dialog, close_shortly, open_dialog


def stop_acts_when_the_dialog_closes():
    """
    stopped
    closed
    run_forever has returned
    """
    async def opener():
        loop.call_soon(lambda: (loop.stop(), print('stopped'), close_shortly()))
        threading.Timer(0.1, lambda: loop.call_soon_threadsafe(print, 'late')).start()
        open_dialog()
        print('closed')

    loop = asyncio.new_event_loop()
    task = loop.create_task(opener())
    loop.run_forever()
    print('run_forever has returned')
    assert task.done() or not loop.run_until_complete(task)
    loop.close()


def the_awaited_task_ends_while_another_has_a_dialog():
    """
    main ends
    closed
    result 5
    """
    async def opener():
        open_dialog()
        print('closed')

    async def main():
        asyncio.create_task(opener())
        await asyncio.sleep(0.02)
        print('main ends')
        close_shortly()
        return 5

    print('result', asyncio.run(main()))


async def cancelling_the_opener_acts_at_its_next_await():
    """
    cancel
    closed
    cancelled
    """
    async def opener():
        open_dialog()
        print('closed')
        await asyncio.sleep(0)
        print('not reached')

    task = asyncio.create_task(opener())
    loop = asyncio.get_running_loop()
    loop.call_later(0.01, lambda: (print('cancel'), task.cancel()))
    loop.call_later(0.03, close_dialog)
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')


async def an_error_in_the_dialog_goes_to_the_exception_handler():
    """
    handled: planted
    closed
    """
    def fails():
        raise ValueError('planted')

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print('handled:', context['exception']))
    loop.call_soon(fails)
    loop.call_later(0.02, close_dialog)
    open_dialog()
    print('closed')


async def the_exception_handler_opens():
    """
    handled: first
    handled: second
    closed
    closed
    """
    def fails(message):
        raise ValueError(message)

    def handler(loop, context):
        print('handled:', context['exception'])
        if str(context['exception']) == 'second':
            loop.call_later(0.05, close_dialog)
        open_dialog()
        print('closed')
        if str(context['exception']) == 'second':
            loop.call_later(0.05, close_dialog)
        else:
            done.set_result(None)

    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.set_exception_handler(handler)
    loop.call_soon(fails, 'first')
    loop.call_soon(fails, 'second')
    await done


async def an_error_of_the_opener_reaches_who_awaits_it():
    """
    other
    caught after the dialog
    """
    async def opener():
        open_dialog()
        raise ValueError('after the dialog')

    task = asyncio.create_task(opener())
    asyncio.get_running_loop().call_later(0.02, lambda: (print('other'), close_dialog()))
    try:
        await task
    except ValueError as error:
        print('caught', error)


def a_keyboard_interrupt_in_the_dialog():
    """
    closed
    KeyboardInterrupt
    the loop still works
    """
    async def opener():
        loop.call_soon(fails)
        open_dialog()
        print('closed')

    def fails():
        close_shortly()
        raise KeyboardInterrupt

    loop = asyncio.new_event_loop()
    task = loop.create_task(opener())
    try:
        loop.run_forever()
    except KeyboardInterrupt:
        print('KeyboardInterrupt')
    assert task.done() or not loop.run_until_complete(task)
    loop.run_until_complete(asyncio.sleep(0.001))
    print('the loop still works')
    loop.close()


def ctrl_c_in_the_dialog():
    """
    closed
    cancelled
    KeyboardInterrupt
    """
    async def main():
        timer = threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGINT))
        timer.start()
        asyncio.get_running_loop().call_later(0.2, close_dialog)
        open_dialog()
        print('closed')
        timer.join()
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print('cancelled')
            raise

    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        print('KeyboardInterrupt')


async def a_signal_handler_runs_in_the_dialog():
    """
    handler
    closed
    """
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, lambda: (print('handler'), close_dialog()))
    threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGUSR1)).start()
    open_dialog()
    print('closed')
    loop.remove_signal_handler(signal.SIGUSR1)


async def running_the_loop_again_is_refused():
    """
    This event loop is already running
    asyncio.run() cannot be called from a running event loop
    closed
    """
    def tries():
        for attempt in (asyncio.get_running_loop().run_until_complete, asyncio.run):
            coroutine = asyncio.sleep(0)
            try:
                attempt(coroutine)
            except RuntimeError as error:
                print(error)
            coroutine.close()
        close_dialog()

    asyncio.get_running_loop().call_soon(tries)
    open_dialog()
    print('closed')


async def in_debug_mode():
    """
    True
    closed
    False
    """
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 60
    seen = []
    # The handler that the exception handler would name is the one of the callback, not the opener's.
    loop.call_soon(lambda: seen.append(loop._current_handle))
    loop.call_later(0.2, close_dialog)
    opener = loop._current_handle
    open_dialog()
    print(loop._current_handle is opener)
    print('closed')
    print(seen[0] is opener)
    # Only this handle, which had a dialog open, could count as slow.
    loop.call_soon(setattr, loop, 'slow_callback_duration', 60)
    loop.slow_callback_duration = 0.05
