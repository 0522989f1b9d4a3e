"""A loop, its parts and whoever calls them: every shape that the extractor has to recognise."""
import dataclasses
import functools
import warnings


class AbstractEventLoop:
    def call_soon(self, callback, *args, context=None):
        raise NotImplementedError

    def create_future(self):
        raise NotImplementedError

    def create_task(self, coro, **kwargs):
        raise NotImplementedError

    def close(self):
        pass


class Handle:
    def __init__(self, loop):
        self._loop = loop

    def cancel(self):
        pass


class BaseTransport:
    @property
    def size(self):
        return 0

    def close(self):
        """Nothing."""


class Future:
    def cancel(self, msg=None):
        self.__report()

    def __report(self):
        self._reported = True


class Task(Future):
    def done(self):
        return self._reported


class Loop(AbstractEventLoop):
    plain = 1

    def __init__(self):
        self._ready = []
        self._closed = False
        self._factory = None

    def call_soon(self, callback, *args, context=None):
        self._check()
        self._ready.append(callback)

    def create_task(self, coro, **kwargs):
        return self._factory(self, coro, **kwargs)

    def _check(self):
        if self._closed:
            raise RuntimeError

    def _write(self):
        pass

    def close(self):
        self._closed = True
        del self._csock


class Transport(BaseTransport):
    def __init__(self, loop, sock):
        self._loop = loop
        self._pending = self._loop.create_future()
        loop.call_soon(self._open, sock)
        loop.call_soon(loop._write)
        super().close()

    def _open(self, sock):
        self._pending.cancel(msg='open')
        self._handle = self._loop.call_soon(print, *sock, context=None)
        self._handle.cancel()


def run(factory, **options):
    loop = get_event_loop()
    task = loop.create_task(factory(), name='x', **options)
    if task.done():
        later = functools.partial(task.cancel, msg=None)
    fut = loop.create_task(factory())

    def inner():
        return fut.done(), later, unknown.close()
    return inner, getattr(loop, '_ready', None), hasattr(loop, 'missing')


class _Running:
    """No loop, although its variable has the name of one."""
    pid = None


_running_loop = _Running()


def set_running(pid):
    _running_loop.pid = pid
    return _running_loop.pid


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    frame: object
    depth: int = 0
    _hidden: int = 1


def __pause():
    """Private, although it has two underscores."""


def __getattr__(name):
    raise AttributeError(name)


def get_event_loop():
    """Not called on a receiver."""


def warns():
    """Text."""
    warnings._deprecated('warns', remove=(3, 20))


def warns_of_an_argument(loop=None):
    if loop is not None:
        warnings.warn('loop is deprecated, and will be removed in Python 3.18', DeprecationWarning,
                      stacklevel=2)


def warns_within(lock):
    with lock:
        warnings.warn('never mind', category=DeprecationWarning)


def warns_of_something_else():
    warnings.warn('slow', ResourceWarning)

    def nested():
        warnings.warn('not me', DeprecationWarning)
    return nested
