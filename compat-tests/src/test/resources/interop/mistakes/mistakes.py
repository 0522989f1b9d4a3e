import asyncio
import copy
import gc
import pickle
import sys
import threading
import weakref

from qtloop import _bridge, _java


class Thing:
    def __setattr__(self, name, value):
        raise ValueError(f'{name} cannot be set')


thing = Thing()


def new_thing():
    return thing


def take(value):
    return value


def references():
    return sys.getrefcount(thing)


def held_by_java():
    gc.collect()
    return _bridge.live_counts()[0]


_make = _java.JavaObject.__init__


def refuse_objects(refuse):
    _java.JavaObject.__init__ = _refuse if refuse else _make


def _refuse(self, number):
    del self, number  # The traceback keeps this frame.
    raise MemoryError('no room for an object')


def name_of_error(action):
    try:
        return repr(action())
    except Exception as error:
        return type(error).__name__


def wrong_calls(service):
    return [name_of_error(action) for action in (
        lambda: _bridge.class_name('no number'),
        lambda: _bridge.class_name(1 << 70),
        lambda: _bridge.class_name(),
        lambda: _bridge.class_name(number=1),
        lambda: _bridge.has_method(service._number, 5),
        lambda: _bridge.class_name(None),
        lambda: hasattr(service, '\ud800'),
    )]


def wrong_number(service):
    other = service.other()
    number, wrong = other._number, 1 << 70
    other._number = wrong
    before = sys.getrefcount(wrong)
    errors = [name_of_error(lambda: service.take(other)) for _ in range(10)]
    after = sys.getrefcount(wrong)
    other._number = number
    return [errors[0], after - before]


class Odd(Exception):
    @property
    def __traceback__(self):
        raise ZeroDivisionError


def hidden_traceback(service):
    return name_of_error(lambda: service.rethrow(Odd()))


def copies(service):
    once, deep = copy.copy(service), copy.deepcopy([{'service': service}])[0]['service']
    results = [once == service, deep == service, once.take(1), deep.take(2)]
    del once, deep
    gc.collect()
    return [*results, service.take(3), name_of_error(lambda: pickle.dumps(service))]


class Watched:
    """Waits in the first half of the search for an attribute until ``go_on`` is called."""

    log = []
    waits = threading.Event()
    goes_on = threading.Event()

    def __getattribute__(self, name):
        if name != 'missing':
            return super().__getattribute__(name)
        Watched.waits.set()
        assert Watched.goes_on.wait(60)
        raise AttributeError

    def __getattr__(self, name):
        Watched.log.append('found')
        return name

    def __del__(self):
        Watched.log.append('ended')


def new_watched():
    return Watched()


def wait_for_use():
    assert Watched.waits.wait(60)


def go_on():
    Watched.goes_on.set()


def log():
    return Watched.log


async def main(function):
    global loop
    loop = weakref.ref(asyncio.get_running_loop())
    function()


def run(function):
    asyncio.run(main(function))


def is_lost():
    gc.collect()
    return loop() is None
