"""Makes the Qt event loop the default of asyncio, each Python version in its own way."""

import asyncio
import os
from asyncio import events, unix_events

from qtloop import QtEventLoop, _shim


def install():
    """Bind asyncio's default loop; a forked child, which has no JVM, gets CPython's loop back."""
    restore = (_bind_default if _shim.PYTHON >= (3, 13) else _set_policy)()
    os.register_at_fork(after_in_child=restore)


def bind_every_name():
    """Put the Qt event loop in the place of CPython's under every public name of that.

    For CPython's own tests: they create loops by all these names, and set the policy back to
    asyncio's default one after each test.
    """
    asyncio.set_event_loop_policy(None)
    names = [name for name in ('EventLoop', 'SelectorEventLoop') if hasattr(asyncio, name)]
    _bind_class(names, QtEventLoop)
    os.register_at_fork(
        after_in_child=lambda: _bind_class(names, unix_events._UnixSelectorEventLoop))


def _set_policy():
    from qtloop._policy import QAsyncioEventLoopPolicy
    before = events._event_loop_policy
    asyncio.set_event_loop_policy(QAsyncioEventLoopPolicy())
    return lambda: asyncio.set_event_loop_policy(before)


def _bind_default():
    """Policies are on their way out: bind the names under which asyncio finds its default class."""
    before = unix_events._UnixDefaultEventLoopPolicy._loop_factory
    _bind_class(['EventLoop'], QtEventLoop)
    return lambda: _bind_class(['EventLoop'], before)


def _bind_class(names, loop_class):
    unix_events._UnixDefaultEventLoopPolicy._loop_factory = loop_class
    for name in names:
        setattr(unix_events, name, loop_class)
        setattr(asyncio, name, loop_class)
