"""The loops that are measured."""

import asyncio
import functools
import os
import sys

NAMES = 'qtloop', 'asyncio', 'uvloop', 'qasync', 'qtinter', 'qtloop_core'


class Missing(Exception):
    """A contender that is not there; the message says why."""


def find(name):
    """What to call a contender, with its version, and the function that makes its loops.

    The first loop has run, so that what a contender makes once for all loops exists.
    """
    version, new_loop = prepare(name)
    with asyncio.Runner(loop_factory=new_loop) as runner:
        check(name, runner.get_loop())
        runner.run(asyncio.sleep(0))
    return f'{name} {version}'.strip(), new_loop


def prepare(name):
    """The version of a contender, and the function that makes its loops; it has made none yet."""
    if name not in NAMES:
        raise Missing(f"no loop '{name}': it is one of {', '.join(NAMES)}")
    try:
        return globals()['_' + name]()
    except ImportError as error:
        raise Missing(str(error)) from error


def check(name, loop):
    """Refuses the loop of another contender than this."""
    is_qtloop = type(loop).__module__.partition('.')[0] == 'qtloop'
    if name.startswith('qtloop') and not is_qtloop:
        raise Missing('this interpreter has the stock loop: start it with  qtloop run --loop qt')
    if name == 'asyncio' and is_qtloop:
        raise Missing('this interpreter has no stock loop: start it with  --loop asyncio')


def _qtloop():
    return '', asyncio.new_event_loop


def _qtloop_core():
    return 'with a Qt application', asyncio.new_event_loop


def _asyncio():
    return sys.version.split()[0], asyncio.new_event_loop


def _uvloop():
    import uvloop
    return uvloop.__version__, uvloop.new_event_loop


def _qasync():
    application = _application()
    import qasync
    return getattr(qasync, '__version__', ''), lambda: qasync.QEventLoop(application)


def _qtinter():
    _application()
    import qtinter
    return getattr(qtinter, '__version__', ''), qtinter.QiDefaultEventLoop


@functools.cache
def _application():
    """PyQt6's, made before a peer looks for a binding of Qt, and kept as long as there are loops."""
    os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')
    from PyQt6.QtWidgets import QApplication
    return QApplication([sys.argv[0]])
