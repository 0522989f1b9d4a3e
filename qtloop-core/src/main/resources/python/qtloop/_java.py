"""Java objects in Python's hands, and how the two languages wait for each other."""

import asyncio
import collections.abc
import ctypes

from qtloop import _bridge


class JavaObject:
    """A Java object: its public methods are called by their names. A class is called to make an object, and has its
    static methods, fields and enum constants.

    What they take and return is converted; they run without the GIL. Java holds the object for as
    long as the number lives, which this one has. As of a function or a module, a copy is the object itself.
    """

    __slots__ = ('_number', '__weakref__')

    def __init__(self, number):
        self._number = number

    def __getattr__(self, name):
        if name == '_number':
            raise AttributeError('this Java object was not made to its end')
        if name.startswith('__') or not _bridge.has_method(self._number, name):
            constant = None if name.startswith('__') else _bridge.constant(self._number, name)
            if constant:
                return constant[0]
            raise AttributeError(f'{_bridge.class_name(self._number)} has no public method {name}')
        return JavaMethod(self, name)

    def __call__(self, *args):
        return _bridge.call(self._number, *args)

    def __repr__(self):
        return f'<Java {_bridge.class_name(self._number)}: {self}>'

    def __str__(self):
        return _bridge.to_string(self._number)

    def __eq__(self, other):
        if not isinstance(other, JavaObject):
            return NotImplemented
        return _bridge.equals(self._number, other._number)

    def __hash__(self):
        return _bridge.hash_code(self._number)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, protocol):
        raise TypeError(f'cannot pickle {self!r}: it lives in the memory of this process')


class JavaMethod:
    """A public method of a Java object."""

    __slots__ = ('_object', '__name__')

    def __init__(self, java, name):
        self._object = java
        self.__name__ = name

    def __call__(self, *args):
        return _bridge.invoke(self._object._number, self.__name__, *args)

    def __repr__(self):
        return f'<method {self.__name__} of {self._object!r}>'


class JavaAwaitable(JavaObject, collections.abc.Coroutine):
    """What a Java method returns that is ``async def`` here; asyncio takes it for a coroutine.

    A Java task runs it, beside the Python tasks of the running loop. Cancelling the task that
    awaits it cancels the Java task and waits for its end.
    """

    __slots__ = ('_steps',)

    def __init__(self, number):
        super().__init__(number)
        self._steps = None

    def __await__(self):
        return _wait(self).__await__()

    def send(self, value):
        return self._coroutine().send(value)

    def throw(self, *error):
        return self._coroutine().throw(*error)

    def close(self):
        return self._coroutine().close()

    def _coroutine(self):
        if self._steps is None:
            self._steps = _wait(self)
        return self._steps


async def _wait(java):
    return await _JavaFuture(java)


class _JavaFuture(asyncio.Future):
    """Ends when the Java task ends that it has started."""

    def __init__(self, java):
        super().__init__(loop=asyncio.get_running_loop())
        self._cancel_java = _bridge.start(java._number, self)

    def cancel(self, msg=None):
        return not self.done() and self._cancel_java(msg)

    def cancelled_in_java(self, msg):
        super().cancel(msg)


class Done:
    """A callback that reports the end of a future to Java."""

    __slots__ = ('java',)

    def __init__(self, java):
        self.java = java

    def __call__(self, _):
        self.java()


class Watch:
    """A Python awaitable that Java waits for."""

    __slots__ = ('future',)

    def __init__(self, awaitable, done):
        self.future = asyncio.ensure_future(awaitable, loop=asyncio.get_running_loop())
        self.future.add_done_callback(Done(done))

    def cancel(self, msg):
        return self.future.cancel(msg)


def view(address, size, readonly, keeper):
    """The memory of a direct Java buffer, which lives as long as the view."""
    memory = (ctypes.c_ubyte * size).from_address(address)
    memory.keeper = keeper
    whole = memoryview(memory).cast('B')
    return whole.toreadonly() if readonly else whole


async def end_tasks():
    """Do what ``asyncio.run`` does at its end; Java awaits this when it ends a loop."""
    loop = asyncio.get_running_loop()
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                'message': 'unhandled exception during asyncio.run() shutdown',
                'exception': task.exception(),
                'task': task,
            })
    await loop.shutdown_asyncgens()
    await loop.shutdown_default_executor()


def end_java_tasks(loop, end):
    """Let ``asyncio.run`` end the Java tasks of its loop, too: ``await end()`` does it."""
    stock = loop.shutdown_asyncgens

    async def shutdown_asyncgens():
        await end()
        await stock()

    loop.shutdown_asyncgens = shutdown_asyncgens
