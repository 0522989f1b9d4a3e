"""Signatures of functions and classes, also of those that are written in C."""
import enum
import inspect
import sys
import types

import library

# Annotations are not read, and may refer to what is not there at run time.
FORMAT = {}
if sys.version_info >= (3, 14):
    import annotationlib
    FORMAT['annotation_format'] = annotationlib.Format.FORWARDREF


# What is said of C code that tells no signature and has no Python twin.
ANYTHING = [{'name': 'args', 'kind': 'var_positional'}, {'name': 'kwargs', 'kind': 'var_keyword'}]


def expression(value):
    """A value as text that is the same in every process."""
    if isinstance(value, enum.Enum):
        return f'{type(value).__module__}.{value.name}'
    if value is None or isinstance(value, (bool, int, float, str, bytes)):
        return repr(value)
    if isinstance(value, (tuple, list)) and not value:
        return repr(value)
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        return f'{value.__module__}.{value.__qualname__}'
    if type(value) is object:
        return '<sentinel>'
    return f'<{type(value).__name__}>'


def parameters(signature, bound):
    """The parameters of a signature, without the bound object if there is one."""
    found = list(signature.parameters.values())[1 if bound else 0:]
    return [{'name': p.name, 'kind': p.kind.name.lower()}
            | ({} if p.default is p.empty else {'default': expression(p.default)})
            for p in found]


def twin_of(owner, name):
    """The Python implementation beside one in C: `_PyTask` for `Task`, `_py_sleep` for `sleep`."""
    for module in library.modules().values():
        twin = getattr(module, f'_Py{owner}' if owner else f'_py_{name}', None)
        if twin is not None:
            return getattr(twin, name, None) if owner else twin
    return None


def signature_of(function, bound, owner, name):
    """The keys `parameters` and, when it is not the signature of Python code, `signature_from`."""
    try:
        signature, source = inspect.signature(function, **FORMAT), 'text-signature'
    except (TypeError, ValueError):
        twin = twin_of(owner, name)
        if twin is None:
            return {'parameters': ANYTHING, 'signature_from': 'nothing'}
        signature, source = inspect.signature(twin, **FORMAT), 'python-twin'
    entry = {'parameters': parameters(signature, bound)}
    if not is_python(function):
        entry['signature_from'] = source
    return entry


def is_python(function):
    """Whether a function, or the constructor of a class, is written in Python."""
    if isinstance(function, type):
        return not library.is_accelerated(function)
    return hasattr(inspect.unwrap(function), '__code__')


def function_kind(function):
    if inspect.iscoroutinefunction(function):
        return 'coroutine_function'
    if inspect.isasyncgenfunction(function):
        return 'async_generator_function'
    return 'function'
