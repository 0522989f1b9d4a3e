"""What the Qt event loops of all Python versions share; the hot methods are in ``qtloop._native``."""

import contextlib
import os
import selectors
import signal
import sys
import threading
import warnings

from asyncio import base_events

from qtloop import _native

_TIMER_METHODS = ('time', 'call_at')
_MAIN_THREAD = threading.main_thread().ident

# The loops whose runs are interrupted by signals, outermost first.
_interrupted = []


class QtLoopMixin:
    """Puts CPython's selector event loop on the scheduler of the JVM.

    The class stands between the C-level base, which has the hot methods, and CPython's loop class,
    which has everything else. ``run_forever`` is CPython's: it calls ``_run_once`` once, which runs
    until the loop is stopped.
    """

    _program_wakeup_fd = -1

    # What signal.set_wakeup_fd was set to before this run, while it is set to the loop's own; else None.
    _wakeup_fd_before = None

    # Whether __init__ of this class has succeeded.
    _is_whole = False

    def __init__(self, selector=None):
        owns_selector = selector is None
        cls = type(self)
        plain_timers = all(getattr(cls, name) is getattr(QtLoopMixin._core(cls), name)
                           for name in _TIMER_METHODS)
        _native.attach(self, owns_selector, plain_timers)
        self._mirrored = {}
        try:
            super().__init__(_WatchView(self) if owns_selector else selector)
        except BaseException:
            _native.release(self)
            for name in ('_ssock', '_csock'):
                if hasattr(self, name):
                    getattr(self, name).close()
            raise
        self._ready = _ReadyView(self)
        self._is_whole = True

    def __del__(self, _warn=warnings.warn):
        # CPython's method is for a loop that has everything; one that could not be made has told why.
        if self._is_whole:
            super().__del__(_warn)

    @staticmethod
    def _core(cls):
        """The C-level base of a loop class."""
        return next(base for base in cls.__mro__ if base.__module__ == _native.__name__)

    def set_debug(self, enabled):
        super().set_debug(enabled)
        if not self.is_closed():
            _native.set_debug(self, enabled)

    def stop(self):
        super().stop()
        _native.stop(self)

    def close(self):
        was_closed = self.is_closed()
        super().close()
        if not was_closed:
            _native.release(self)

    def remove_signal_handler(self, sig):
        removed = super().remove_signal_handler(sig)
        if removed and self._wakeup_fd_before is not None and not self._signal_handlers:
            # CPython's method has taken the descriptor away with the last handler.
            self._interrupt_on_signals()
        return removed

    def _run_once(self):
        _native.run(self)

    def _before_first_wait(self):
        """Called by the JVM in each run in which the thread is going to wait."""
        if threading.get_ident() == _MAIN_THREAD:
            before = self._interrupt_on_signals()
            if before != -1 and before != self._csock.fileno():
                self._program_wakeup_fd = before
            self._wakeup_fd_before = before
            _interrupted.append(self)

    def _after_last_wait(self):
        """Called by the JVM at the end of such a run."""
        before, self._wakeup_fd_before = self._wakeup_fd_before, None
        if before is None:
            return
        _interrupted.pop()
        if before != -1 or not self._signal_handlers:
            self._program_wakeup_fd = -1
            signal.set_wakeup_fd(before)

    def _interrupt_on_signals(self):
        """Let a signal end the wait in Qt, which by itself goes on waiting.

        Python's handlers run between bytecodes, so the thread must come back to Python. Returns the
        descriptor that was set before.
        """
        return signal.set_wakeup_fd(self._csock.fileno(), warn_on_full_buffer=False)

    def _process_self_data(self, data):
        super()._process_self_data(data)
        if self._program_wakeup_fd != -1:
            # The program has a descriptor of its own for signals, and this run has taken its place.
            with contextlib.suppress(OSError):
                os.write(self._program_wakeup_fd, data.replace(b'\0', b''))

    @staticmethod
    def _leave_in_child():
        """After a fork: no signal of the child wakes the parent, and no collection calls a loop."""
        if _interrupted and not _interrupted[0]._signal_handlers:
            signal.set_wakeup_fd(_interrupted[0]._program_wakeup_fd)
        _interrupted.clear()
        finalizer = sys.get_asyncgen_hooks().finalizer
        if isinstance(getattr(finalizer, '__self__', None), QtLoopMixin):
            sys.set_asyncgen_hooks(None, None)

    def _log_slow_handle(self, handle, duration):
        base_events.logger.warning('Executing %s took %.3f seconds',
                                   base_events._format_handle(handle), duration)

    def _poll_selector(self):
        """Ask the selector that the program passed; called once in each iteration."""
        self._process_events(self._selector.select(0))
        wanted = {key.fd: key.events for key in self._selector.get_map().values()}
        for fd in self._mirrored.keys() - wanted.keys():
            _native.mirror(self, fd, 0)
        for fd, events in wanted.items():
            if self._mirrored.get(fd) != events:
                _native.mirror(self, fd, events)
        self._mirrored = wanted


class _ReadyView:
    """``loop._ready`` for CPython's own methods: the ready queue of the scheduler."""

    __slots__ = ('_loop',)

    def __init__(self, loop):
        self._loop = loop

    def append(self, handle):
        _native.enqueue(self._loop, handle)

    def clear(self):
        _native.clear(self._loop)

    def __len__(self):
        return _native.ready_count(self._loop)


class _WatchView(selectors._BaseSelectorImpl):
    """``loop._selector`` for code that looks at it: what the reactor watches.

    Watches are changed through ``add_reader`` and its relatives, and only the loop waits. How keys
    are looked up is CPython's own.
    """

    def __init__(self, loop):
        # Not the method of the base class, which makes a dictionary: the loop has that.
        self._loop = loop
        self._map = selectors._SelectorMapping(self)

    @property
    def _fd_to_key(self):
        if self._loop is None:
            return {}
        return {fd: _key(fd, *watch) for fd, watch in _native.watched(self._loop).items()}

    def register(self, fileobj, events, data=None):
        raise RuntimeError('the selector of a Qt event loop is changed with loop.add_reader, '
                           'loop.add_writer and their removal')

    def unregister(self, fileobj):
        self.register(fileobj, 0)

    def modify(self, fileobj, events, data=None):
        self.register(fileobj, events)

    def select(self, timeout=None):
        raise RuntimeError('a Qt event loop waits in Qt, not in its selector')

    def close(self):
        self._loop = self._map = None


def _key(fd, fileobj, reader, writer):
    events = ((selectors.EVENT_READ if reader is not None else 0)
              | (selectors.EVENT_WRITE if writer is not None else 0))
    return selectors.SelectorKey(fileobj, fd, events, (reader, writer))
