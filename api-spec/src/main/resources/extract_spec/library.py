"""asyncio as the running interpreter has it: its modules, their objects and their source."""
import ast
import functools
import importlib
import inspect
import pathlib
import sys

import asyncio

FOLDER = pathlib.Path(asyncio.__file__).parent

# Documented names which their module's `__all__` leaves out.
DOCUMENTED = {'asyncio.subprocess': ('DEVNULL', 'PIPE', 'Process', 'STDOUT')}

# Modules that refuse to be imported on other systems.
PLATFORMS = {'asyncio.unix_events': 'posix', 'asyncio.windows_events': 'win32',
             'asyncio.windows_utils': 'win32'}


@functools.cache
def submodules():
    """The names of asyncio's submodules, sorted, without the command line."""
    return sorted(f'asyncio.{file.stem}' for file in FOLDER.glob('*.py')
                  if not file.stem.startswith('__'))


def sources():
    """The modules whose source counts: also that of the command line, which is a program."""
    program = ['asyncio.__main__'] if (FOLDER / '__main__.py').is_file() else []
    return submodules() + program


def load():
    """Import every submodule that this system lets in, so that later questions find them."""
    for name in submodules():
        try:
            importlib.import_module(name)
        except ImportError:
            if name not in PLATFORMS:
                raise


def modules():
    """The imported modules by name, the package first."""
    return {name: sys.modules[name] for name in ['asyncio', *submodules()] if name in sys.modules}


@functools.cache
def tree(name):
    """The syntax tree of a module, also of one that cannot be imported here."""
    stem = name.rpartition('.')[2] if '.' in name else '__init__'
    return ast.parse((FOLDER / f'{stem}.py').read_text(encoding='utf-8'))


@functools.cache
def functions_by_line(name):
    """The function definitions of a module by their first line, decorators included."""
    return {min([node.lineno, *(d.lineno for d in node.decorator_list)]): node
            for node in ast.walk(tree(name))
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))}


def syntax(function):
    """The definition of a function of asyncio, or None for one that is not written in Python."""
    code = getattr(inspect.unwrap(function), '__code__', None)
    if code is None:
        return None
    file = pathlib.Path(code.co_filename)
    if file.parent != FOLDER:
        return None
    name = 'asyncio' if file.stem == '__init__' else f'asyncio.{file.stem}'
    return functions_by_line(name).get(code.co_firstlineno)


def statements(function):
    """The statements of a function without its docstring, or None."""
    node = syntax(function)
    if node is None:
        return None
    body = node.body
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) \
            and isinstance(body[0].value.value, str):
        body = body[1:]
    return body


def of_asyncio(cls):
    return cls.__module__.partition('.')[0] in ('asyncio', '_asyncio')


def is_accelerated(thing):
    return thing.__module__ == '_asyncio'


def public_module(thing):
    """The Python module of an object, also where C code defines it."""
    if not is_accelerated(thing):
        return thing.__module__
    for name, module in modules().items():
        if name != 'asyncio' and vars(module).get(thing.__name__) is thing:
            return name
    return 'asyncio'


def qualified(cls):
    """`asyncio.events.Handle`, or just `OSError` for a builtin."""
    if cls.__module__ == 'builtins':
        return cls.__qualname__
    return f'{public_module(cls)}.{cls.__qualname__}'
