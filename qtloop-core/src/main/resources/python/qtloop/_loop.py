"""What the Qt event loops of all Python versions share; the hot methods are in ``qtloop._native``."""

import collections
import contextlib
import os
import selectors
import signal
import sys
import threading
import warnings
import weakref

from asyncio import base_events, events, unix_events

from qtloop import _native

_MAIN_THREAD = threading.main_thread().ident

# The loops whose runs are interrupted by signals, outermost first.
_interrupted = []

# What was slow in debug mode, each text with a weak reference to its loop.
slow_handles = collections.deque(maxlen=20)


class _Queue:
    """``loop._ready`` and ``loop._scheduled``: Python's own container, with all handles in it for whoever looks.

    It is kept as an ordinary attribute: to use the loop's ``__dict__`` would make that dictionary, which all attributes of
    the loop are slower with before 3.13.
    """

    def __set_name__(self, owner, name):
        self._name = name
        self._kept = f'_qt{name}'

    def __get__(self, loop, owner=None):
        if loop is None:
            return self
        _native.fill_queues(loop)
        try:
            return getattr(loop, self._kept)
        except AttributeError:
            raise AttributeError(self._name) from None

    def __set__(self, loop, queue):
        _native.fill_queues(loop)
        setattr(loop, self._kept, queue)


class _Selector:
    """``loop._selector``: whether it waits in its own way is looked at again when the program sets another one."""

    def __get__(self, loop, owner=None):
        if loop is None:
            return self
        try:
            return loop._qt_selector
        except AttributeError:
            raise AttributeError('_selector') from None

    def __set__(self, loop, selector):
        loop._qt_selector = selector
        _native.look_again(loop)


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

    # Whether the program has passed a selector.
    _mirrors_selector = False

    _ready = _Queue()
    _scheduled = _Queue()
    _selector = _Selector()

    def __init__(self, selector=None):
        owns_selector = selector is None
        _native.attach(self, owns_selector)
        self._mirrored = {}
        self._mirrors_selector = not owns_selector
        try:
            super().__init__(_WatchView(self) if owns_selector else selector)
        except BaseException:
            _native.release(self)
            for name in ('_ssock', '_csock'):
                if hasattr(self, name):
                    getattr(self, name).close()
            raise
        self._is_whole = True
        _native.empty_queues(self)

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
        if not _native.run(self):
            # A _run_once of the program calls this one, for a single iteration.
            super()._run_once()

    def _departures(self):
        """What is not the original of that which the JVM does in Python's place: a number, 0 for nothing.

        Asked when a class or the number of an object's attributes has changed. ``_PASSING`` says that something else is
        in the selector's place for a moment.
        """
        selector, passing = self._selector, 0
        if isinstance(selector, _Pace):
            selector, passing = selector._selector, _PASSING
        cls = type(self)
        core = self._core(cls)
        if (cls._run_once is not QtLoopMixin._run_once or _hides(self, '_run_once')
                or base_events.BaseEventLoop._run_once is not _CPYTHON['_run_once']):
            return _ANY | _RUN_ONCE | passing
        if (any(getattr(cls, name) is not getattr(core, name, getattr(_STOCK, name)) or _hides(self, name)
                for name in ('time', 'call_at', '_timer_handle_cancelled', '_process_events'))
                or any(getattr(_STOCK, name) is not function for name, function in _CPYTHON.items())
                or (events.Handle._run, events.TimerHandle._run) != _HANDLE_RUNS
                or not _leaves_the_wait_to_us(selector)):
            return _ANY | passing
        return passing

    def _iterate(self, nested):
        """One iteration of CPython's ``_run_once`` on the queues in Python; the JVM waits, and calls this.

        ``nested`` says that handles of another iteration are under way, in which a nested event loop of Qt runs. Returns
        for how many seconds there is nothing to do then, or None for any time.
        """
        ready = self._qt_ready
        if nested and not isinstance(ready, _NestedReady):
            ready = self._qt_ready = _NestedReady(self, ready)
        elif not nested and isinstance(ready, _NestedReady):
            self._qt_ready = ready.plain()
        pace = _Pace(self)
        try:
            if nested:
                with ready.iteration():
                    super()._run_once()
            else:
                super()._run_once()
        finally:
            pace.leave()
        if self._mirrors_selector:
            self._mirror_selector()
        if pace.waited or self._stopping or self._qt_ready:
            return 0
        if not self._qt_scheduled:
            return None
        return max(0, self._qt_scheduled[0].when() - self.time())

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
        text = f'Executing {base_events._format_handle(handle)} took {duration:.3f} seconds'
        slow_handles.append((weakref.ref(self), text))
        base_events.logger.warning('Executing %s took %.3f seconds',
                                   base_events._format_handle(handle), duration)

    def _poll_selector(self):
        """Ask the selector that the program passed; called once in each iteration."""
        self._process_events(self._selector.select(0))
        self._mirror_selector()

    def _mirror_selector(self):
        """Let the JVM wait for what that selector waits for."""
        wanted = {key.fd: key.events for key in self._selector.get_map().values()}
        for fd in self._mirrored.keys() - wanted.keys():
            _native.mirror(self, fd, 0)
        for fd, events in wanted.items():
            if self._mirrored.get(fd) != events:
                _native.mirror(self, fd, events)
        self._mirrored = wanted


class _NestedReady(collections.deque):
    """``_ready`` while a nested event loop of Qt runs: an outer iteration has counted what an inner one runs.

    A handle whose context is entered by one that is under way waits for that one's end.
    """

    def __init__(self, loop, handles):
        super().__init__(handles)
        self._loop = loop
        self._waiting = []
        self._begun = 0
        self._nothing = events.Handle(lambda: None, (), loop)
        self._nothing.cancel()

    def popleft(self):
        while self:
            handle = super().popleft()
            if not _native.must_wait(self._loop, handle):
                return handle
            self._waiting.append(handle)
        return self._nothing

    @contextlib.contextmanager
    def iteration(self):
        """An iteration; one in which another one has begun looks again at the handles that wait."""
        self._begun = begun = self._begun + 1
        yield
        if self._begun != begun:
            self.extendleft(reversed(self._waiting))
            self._waiting.clear()

    def plain(self):
        """The queue for after the nested event loop."""
        return collections.deque([*self._waiting, *self])


class _Pace:
    """In the selector's place until ``_run_once`` asks it: what waits is the JVM, unless the selector waits in its own way."""

    waited = False

    def __init__(self, loop):
        self._loop = loop
        self._selector = loop._selector
        loop._qt_selector = self

    def __getattr__(self, name):
        return getattr(self._selector, name)

    def select(self, timeout=None):
        self.leave()
        if _leaves_the_wait_to_us(self._selector):
            return self._selector.select(0)
        self.waited = True
        return self._selector.select(timeout)

    def leave(self):
        if self._loop._selector is self:
            self._loop._qt_selector = self._selector


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
        watched = self._fd_to_key
        ready = _native.select(self._loop, -1.0 if timeout is None else max(0.0, float(timeout)))
        keys = [(watched.get(fd), events) for fd, events in ready]
        return [(key, key.events & events) for key, events in keys if key is not None and key.events & events]

    def close(self):
        self._loop = self._map = None


def _key(fd, fileobj, reader, writer):
    events = ((selectors.EVENT_READ if reader is not None else 0)
              | (selectors.EVENT_WRITE if writer is not None else 0))
    return selectors.SelectorKey(fileobj, fd, events, (reader, writer))


def _hides(loop, name):
    """Whether the loop has an attribute of its own in the place of this method of its class."""
    return getattr(loop, name) != getattr(type(loop), name).__get__(loop)


def _leaves_the_wait_to_us(selector):
    """Whether a selector's ``select`` only looks at descriptors, so that the wait for them can be Qt's."""
    return (getattr(type(selector), 'select', None) in _PLAIN_SELECTS
            and 'select' not in getattr(selector, '__dict__', ()))


_ANY, _RUN_ONCE, _PASSING = 1, 2, 4
_STOCK = unix_events._UnixSelectorEventLoop
_CPYTHON = {name: getattr(_STOCK, name) for name in (
    'time', 'call_soon', 'call_soon_threadsafe', 'call_later', 'call_at', '_run_once', '_timer_handle_cancelled',
    '_add_reader', '_add_writer', '_remove_reader', '_remove_writer')}
_HANDLE_RUNS = events.Handle._run, events.TimerHandle._run
_PLAIN_SELECTS = frozenset(
    [_WatchView.select]
    + [getattr(selectors, name).select for name in ('SelectSelector', 'PollSelector', 'EpollSelector', 'DevpollSelector',
                                                    'KqueueSelector') if hasattr(selectors, name)])
