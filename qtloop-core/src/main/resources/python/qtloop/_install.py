"""Makes the Qt event loop the default of asyncio, each Python version in its own way."""

import asyncio
import os
from asyncio import events, unix_events

from qtloop import QtEventLoop, _shim


def install():
    """Bind asyncio's default loop; a forked child, which has no JVM, gets CPython's loop back."""
    restore = (_bind_class if _shim.PYTHON >= (3, 13) else _set_policy)()
    os.register_at_fork(after_in_child=restore)


def _set_policy():
    from qtloop._policy import QAsyncioEventLoopPolicy
    before = events._event_loop_policy
    asyncio.set_event_loop_policy(QAsyncioEventLoopPolicy())
    return lambda: asyncio.set_event_loop_policy(before)


def _bind_class():
    """Policies are on their way out: bind the names under which asyncio finds its default class."""
    default = unix_events._UnixDefaultEventLoopPolicy
    before = default._loop_factory

    def bind(loop_class):
        default._loop_factory = loop_class
        unix_events.EventLoop = asyncio.EventLoop = loop_class

    bind(QtEventLoop)
    return lambda: bind(before)
