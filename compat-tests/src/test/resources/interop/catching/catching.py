import asyncio
import gc
import io
import json
import socket
import ssl
import weakref

last = None
_remembered = None


class Slow(asyncio.TimeoutError):
    pass


class Stopped(asyncio.CancelledError):
    pass


class Disk(OSError):
    pass


class Own(Exception):
    pass


class Several(ExceptionGroup):
    pass


class Outer:
    class Inner(Exception):
        pass


def raise_(expression):
    global last
    try:
        error = eval(expression)
        last = error
    except Exception as failure:
        last = failure
        raise
    raise error


globals()['raise'] = raise_


async def fail(expression):
    await asyncio.sleep(0)
    if expression == 'connecting()':
        with socket.socket() as refusing:
            refusing.bind(('127.0.0.1', 0))
            await asyncio.open_connection(*refusing.getsockname())
    raise_(expression)


def is_the_same(error):
    return error is last


def remembered(error):
    global _remembered
    _remembered = weakref.ref(error)
    return error


def is_freed():
    global last
    last = None
    gc.collect()
    return _remembered() is None
