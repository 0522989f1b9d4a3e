"""Makes the Qt event loop the one that a program gets from asyncio."""

import asyncio
import os
from asyncio import unix_events

from qtloop import QtEventLoop

_NAMES = 'EventLoop', 'SelectorEventLoop'


def install():
    """Put the Qt event loop in the place of CPython's selector event loop under every public name of that.

    So it does not matter how a program asks for a loop: by ``asyncio.run`` and its relatives, by any default policy, or by
    a class, also with a selector of the program's own. A forked child, which has no JVM, gets CPython's loop back.
    """
    _bind(QtEventLoop)
    os.register_at_fork(after_in_child=lambda: _bind(unix_events._UnixSelectorEventLoop))


def _bind(loop_class):
    unix_events._UnixDefaultEventLoopPolicy._loop_factory = loop_class
    for name in _NAMES:
        if hasattr(asyncio, name):
            setattr(unix_events, name, loop_class)
            setattr(asyncio, name, loop_class)
