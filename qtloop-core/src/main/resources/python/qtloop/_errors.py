"""Exceptions on their way between Java and Python."""

import errno
import importlib
import os
import sys
import traceback


class JavaError(Exception):
    """The root of the exceptions of Java that have no counterpart in Python.

    Each has a class of its own with the name of its Java class, which is also a subclass of the
    Python exception that comes closest. ``str(error)`` is Java's message, and the stack of Java is
    a note of the exception.
    """

    def __str__(self):
        return BaseException.__str__(self)


_HERE = os.path.dirname(__file__)

_classes = {}

# What crosses at once; other arguments of an exception are asked for when somebody wants them.
_PLAIN = bool, int, float, str, type(None)

# The names of builtin classes that programs use as well.
_ALIASES = {'asyncio.TimeoutError': TimeoutError, 'socket.timeout': TimeoutError, 'IOError': OSError,
            'EnvironmentError': OSError, 'socket.error': OSError}


def new_error(module, name, closest, args, details, stack, java):
    """Make the exception that stands for the Java exception ``java``.

    closest: the names of classes to inherit from, or None when ``name`` is a class of ``module`` in
        Python.
    details: the name of the system's number for it, and then the reason, the file and the other
        file; what is missing at the end, or None, there is not.
    """
    cls = _own_class(module, name, closest) if closest else _python_class(module, name)
    error = cls(*args)
    if isinstance(error, OSError) and details:
        _detail(error, *details)
    error.add_note(stack)
    error.__java__ = java
    return error


def _detail(error, number, reason=None, filename=None, filename2=None):
    if number:
        error.errno = getattr(errno, number)
        error.strerror = reason or os.strerror(error.errno)
    if filename:
        error.filename = filename
        error.filename2 = filename2


def _python_class(module, name):
    return getattr(importlib.import_module(module), name)


def _own_class(module, name, closest):
    if (module, name) not in _classes:
        bases = tuple(map(find_class, closest))
        if bases == (Exception,):
            bases = (JavaError,)
        elif issubclass(bases[0], Exception):
            bases = (JavaError, *bases)
        _classes[module, name] = type(name, bases, {'__module__': module})
    return _classes[module, name]


def find_class(name):
    """The class of a name; it is one of ``builtins`` without a module, which else is imported."""
    module, _, attribute = name.rpartition('.')
    return _python_class(module or 'builtins', attribute)


def matches(error, names):
    """Whether an exception is an instance of one of the classes. Return a name that is none instead."""
    for name in names:
        module, _, attribute = name.rpartition('.')
        owner = sys.modules.get(module or 'builtins') or _outer_class(module)
        if owner is None:
            continue
        cls = getattr(owner, attribute, None)
        if not isinstance(cls, type):
            return name
        if isinstance(error, cls):
            return True
    return False


def _outer_class(path):
    """The class of a dotted name if the module that it is in has been imported, else None."""
    module, _, name = path.rpartition('.')
    owner = sys.modules.get(module)
    return getattr(owner, name, None)


def new_group(message, exceptions, stack):
    """Make the exception group that stands for one of Java."""
    group = BaseExceptionGroup(message, exceptions)
    group.add_note(stack)
    return group


def describe(error):
    """What Java needs to know of an exception; its stack has the newest frame first."""
    frames = [(os.path.basename(frame.filename), frame.lineno or 0, frame.name)
              for frame in traceback.extract_tb(error.__traceback__)
              if os.path.dirname(frame.filename) != _HERE]
    cause = error.__cause__
    if cause is None and not error.__suppress_context__:
        cause = error.__context__
    description = {
        'classes': [(cls.__module__, cls.__qualname__) for cls in type(error).__mro__[:-1]],
        'aliases': [name for name, cls in _ALIASES.items() if isinstance(error, cls)],
        'text': str(error) if error.args else None,
        'args': list(error.args) if all(type(arg) in _PLAIN for arg in error.args) else None,
        'frames': frames[::-1],
        'traceback': ''.join(traceback.format_exception(error)),
        'cause': cause,
        'java': getattr(error, '__java__', None),
        'ordinary': isinstance(error, Exception),
    }
    if isinstance(error, OSError):
        description.update(_system_details(error))
    elif isinstance(error, BaseExceptionGroup):
        description.update(message=error.message, members=list(error.exceptions))
    elif isinstance(error, StopIteration):
        description.update(value=error.value)
    elif asyncio := sys.modules.get('asyncio.exceptions'):
        if isinstance(error, asyncio.IncompleteReadError):
            description.update(partial=error.partial, expected=error.expected)
        elif isinstance(error, asyncio.LimitOverrunError):
            description.update(consumed=error.consumed)
    return description


def _system_details(error):
    return {
        'errno': int(error.errno) if isinstance(error.errno, int) else None,
        'strerror': None if error.strerror is None else str(error.strerror),
        'filename': _file(error.filename),
        'filename2': _file(error.filename2),
    }


def _file(name):
    """A file as a string; a descriptor is one, too."""
    try:
        return None if name is None else os.fsdecode(name)
    except TypeError:
        return str(name)
