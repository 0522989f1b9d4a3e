"""asyncio on Qt's event loop, under the names of PySide's ``QtAsyncio``.

``QtAsyncio.run(main())`` runs a coroutine on the Qt event loop. ``QAsyncioEventLoop`` is the loop
class; ``QAsyncioEventLoopPolicy`` makes it asyncio's default, as long as Python has policies.
"""

import asyncio
import signal
import threading

from qtloop import QtEventLoop as QAsyncioEventLoop
from qtloop import _application, _native
from qtloop._policy import QAsyncioEventLoopPolicy

__all__ = ('run', 'QAsyncioEventLoop', 'QAsyncioEventLoopPolicy')


def run(coro=None, keep_running=True, quit_qapp=True, *, handle_sigint=False, debug=None):
    """Run Qt's event loop and, in it, a coroutine.

    coro: the coroutine to run; None serves what Qt and other code schedule.
    keep_running: go on when the coroutine has ended, until ``loop.stop()`` or until the application
        quits; what is still pending then is cancelled, and the result is None. With False this is
        ``asyncio.run(coro, debug=debug)`` and returns the coroutine's result.
    quit_qapp: quit the Qt application, if one is executing, when the loop has ended.
    handle_sigint: with ``keep_running``, let SIGINT (Ctrl-C) stop the loop; without it SIGINT is
        ``KeyboardInterrupt``.
    debug: asyncio's debug mode; None leaves it as the environment says.

    In the main thread an application object is made if there is none: a QApplication or a
    QGuiApplication where the program has imported QtWidgets or QtGui of PySide6 or PyQt6, else a
    QCoreApplication.

    No event loop policy is touched, in any Python version. Call it in the main thread or, without
    ``handle_sigint``, in another thread that has no running loop. Raises RuntimeError if a loop is
    running in this thread, or if there is neither a coroutine nor ``keep_running``.
    """
    if coro is None and not keep_running:
        raise RuntimeError('there is nothing to run: pass a coroutine, or leave keep_running=True')
    if threading.current_thread() is threading.main_thread():
        _application.ensure()
    try:
        with asyncio.Runner(debug=debug, loop_factory=QAsyncioEventLoop) as runner:
            if not keep_running:
                return runner.run(coro)
            _serve(runner.get_loop(), coro, handle_sigint)
    finally:
        if quit_qapp:
            _native.quit_application()


def _serve(loop, coro, handle_sigint):
    if handle_sigint:
        loop.add_signal_handler(signal.SIGINT, loop.stop)
    # The loop itself holds tasks weakly only.
    running = set()
    if coro is not None:
        task = loop.create_task(coro)
        running.add(task)
        task.add_done_callback(running.discard)
    loop.run_forever()
