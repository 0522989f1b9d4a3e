"""The event loop policy of the Qt event loop."""

import warnings

from asyncio import unix_events

from qtloop import QtEventLoop, _shim


class QAsyncioEventLoopPolicy(unix_events._UnixDefaultEventLoopPolicy):
    """A policy like asyncio's default one, whose loops are Qt event loops.

    Deprecated where Python's policies are: pass ``QtAsyncio.QAsyncioEventLoop`` to ``asyncio.Runner``
    or ``asyncio.run`` as ``loop_factory`` instead, or call ``QtAsyncio.run``.
    """

    _loop_factory = QtEventLoop

    def __init__(self):
        if _shim.PYTHON >= (3, 13):
            warnings.warn('event loop policies are deprecated since Python 3.13 and will be removed: '
                          'use QtAsyncio.run or loop_factory=QAsyncioEventLoop',
                          DeprecationWarning, stacklevel=2)
        super().__init__()
