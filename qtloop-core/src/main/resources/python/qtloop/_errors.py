"""Exceptions on their way between Java and Python."""

import builtins
import importlib
import os
import traceback


class JavaError(Exception):
    """The root of the exceptions of Java that have no counterpart in Python.

    Each has a class of its own with the name of its Java class, which is also a subclass of the
    Python exception that comes closest. ``str(error)`` is Java's message, and the stack of Java is
    a note of the exception.
    """


_HERE = os.path.dirname(__file__)

_classes = {}


def new_error(module, name, closest, message, stack, java):
    """Make the exception that stands for the Java exception ``java``.

    closest: the name of a builtin class to inherit from, or None when ``name`` is a class of
        ``module`` in Python.
    """
    cls = _own_class(module, name, closest) if closest else _python_class(module, name)
    error = cls() if message is None else cls(message)
    error.add_note(stack)
    error.__java__ = java
    return error


def _python_class(module, name):
    return getattr(importlib.import_module(module), name)


def _own_class(module, name, closest):
    if (module, name) not in _classes:
        base = getattr(builtins, closest)
        bases = (JavaError, base) if issubclass(base, Exception) else (base,)
        if base is Exception:
            bases = (JavaError,)
        _classes[module, name] = type(name, bases, {'__module__': module})
    return _classes[module, name]


def new_group(message, exceptions, stack):
    """Make the exception group that stands for one of Java."""
    group = BaseExceptionGroup(message, exceptions)
    group.add_note(stack)
    return group


def describe(error):
    """What Java needs to know of an exception; its stack has the newest frame first."""
    cls = type(error)
    frames = [(os.path.basename(frame.filename), frame.lineno or 0, frame.name)
              for frame in traceback.extract_tb(error.__traceback__)
              if os.path.dirname(frame.filename) != _HERE]
    cause = error.__cause__
    if cause is None and not error.__suppress_context__:
        cause = error.__context__
    description = {
        'module': cls.__module__,
        'name': cls.__qualname__,
        'text': str(error) if error.args else None,
        'frames': frames[::-1],
        'traceback': ''.join(traceback.format_exception(error)),
        'cause': cause,
        'java': getattr(error, '__java__', None),
        'ordinary': isinstance(error, Exception),
    }
    if cls in (BaseExceptionGroup, ExceptionGroup):
        description.update(message=error.message, members=list(error.exceptions))
    elif cls is StopIteration:
        description.update(value=error.value)
    return description
