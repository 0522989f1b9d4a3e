"""Handles that share the context of the one that has opened the dialog."""

import asyncio
import contextvars
import socket
import time

from dialogs import close_dialog, open_dialog

variable = contextvars.ContextVar('variable', default='default')


async def a_task_in_the_openers_context_waits_for_it():
    """
    open
    free task
    closed
    sharing task shared
    """
    async def opener():
        variable.set('shared')
        asyncio.create_task(sharing(), context=context)
        asyncio.create_task(free())
        print('open')
        open_dialog()
        print('closed')

    async def sharing():
        print('sharing task', variable.get())

    async def free():
        await asyncio.sleep(0.01)
        print('free task')
        close_dialog()

    context = contextvars.copy_context()
    await asyncio.create_task(opener(), context=context)
    await asyncio.sleep(0.01)


async def waiting_handles_keep_their_order():
    """
    free
    closed
    [1, 2, 3, 4]
    """
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    ran = []

    def opener():
        loop.call_soon(ran.append, 1, context=context)
        loop.call_soon(ran.append, 2, context=context)
        loop.call_later(0.001, ran.append, 3, context=context)
        loop.call_later(0.02, lambda: (print('free'), close_dialog()))
        open_dialog()
        loop.call_soon(ran.append, 4, context=context)
        loop.call_soon(done.set_result, None)
        print('closed')

    done = loop.create_future()
    loop.call_soon(opener, context=context)
    await done
    print(ran)


async def a_waiting_handle_can_be_cancelled():
    """
    closed
    ['kept']
    """
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    ran = []

    def opener():
        dropped = loop.call_soon(ran.append, 'dropped', context=context)
        loop.call_soon(ran.append, 'kept', context=context)
        loop.call_later(0.01, dropped.cancel)
        loop.call_later(0.02, close_dialog)
        open_dialog()
        loop.call_soon(done.set_result, None)
        print('closed')

    done = loop.create_future()
    loop.call_soon(opener, context=context)
    await done
    print(ran)


async def contexts_of_two_open_dialogs():
    """
    outer opens
    inner opens
    inner closed
    in the inner context
    outer closed
    in the outer context
    """
    loop = asyncio.get_running_loop()
    outer, inner = contextvars.copy_context(), contextvars.copy_context()

    def open_inner():
        print('inner opens')
        loop.call_soon(print, 'in the inner context', context=inner)
        loop.call_later(0.02, close_dialog)
        open_dialog()
        print('inner closed')
        loop.call_later(0.02, close_dialog)

    def open_outer():
        print('outer opens')
        loop.call_soon(print, 'in the outer context', context=outer)
        loop.call_soon(open_inner, context=inner)
        open_dialog()
        loop.call_soon(done.set_result, None)
        print('outer closed')

    done = loop.create_future()
    loop.call_soon(open_outer, context=outer)
    await done


async def values_are_those_of_each_task():
    """
    other: mine
    opener: theirs
    """
    async def other():
        variable.set('mine')
        await asyncio.sleep(0.01)
        print('other:', variable.get())
        close_dialog()

    variable.set('theirs')
    task = asyncio.create_task(other())
    open_dialog()
    print('opener:', variable.get())
    await task


async def the_descriptor_of_the_opener_stays_ready():
    """
    read b'1'
    free
    closed
    read b'2'
    no spinning
    """
    loop = asyncio.get_running_loop()
    near, far = socket.socketpair()
    near.setblocking(False)
    done = loop.create_future()
    used = []

    def note_time():
        used.append(time.thread_time())

    def readable():
        data = near.recv(1)
        print('read', data)
        if data == b'2':
            loop.remove_reader(near)
            done.set_result(None)
            return
        loop.call_soon(note_time)
        loop.call_later(0.4, lambda: (note_time(), print('free'), close_dialog()))
        open_dialog()
        print('closed')

    loop.add_reader(near, readable)
    far.send(b'12')
    await done
    seconds = used[1] - used[0]
    print('no spinning' if seconds < 0.3 else f'{seconds} s of CPU time in a dialog that was open 0.4 s')
    near.close()
    far.close()


async def the_parked_descriptor_is_closed_in_the_dialog():
    """
    open
    closed
    """
    loop = asyncio.get_running_loop()
    near, far = socket.socketpair()
    near.setblocking(False)
    done = loop.create_future()

    def readable():
        print('open')
        loop.call_later(0.02, lambda: (loop.remove_reader(near), near.close(), close_dialog()))
        open_dialog()
        print('closed')
        done.set_result(None)

    loop.add_reader(near, readable)
    far.send(b'1')
    await done
    far.close()


async def what_was_being_handled_is_no_context_of_others():
    """
    inner context: None
    outer: outer
    """
    def raises():
        try:
            raise KeyError('inner')
        except KeyError as error:
            print('inner context:', repr(error.__context__))
        close_dialog()

    try:
        raise ValueError('outer')
    except ValueError as error:
        asyncio.get_running_loop().call_soon(raises)
        open_dialog()
        print('outer:', error)
