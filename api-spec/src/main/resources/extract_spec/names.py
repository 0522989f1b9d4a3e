"""The exported names of asyncio and its submodules."""
import ast
import sys
import types

import deprecations
import library
import refusals
from classes import describe_class
from library import DOCUMENTED, PLATFORMS, of_asyncio, public_module
from signatures import expression, function_kind, signature_of


def describe_modules():
    """Every module with an `__all__`, and the objects that it exports, by name and module."""
    modules, exported = {}, {}
    for name in ['asyncio', *library.submodules()]:
        platform = PLATFORMS.get(name)
        module = sys.modules.get(name)
        names = declared_all(name) if module is None else getattr(module, '__all__', ())
        entry = {'platform': platform} if platform else {}
        if names:
            modules[name] = entry | {'all': sorted(names)}
        if name in DOCUMENTED:
            modules[name]['documented'] = list(DOCUMENTED[name])
        if module is None:
            continue
        lazy = deprecations.looked_up_names(module)
        if lazy:
            modules[name]['lazy'] = lazy
        for export in [*names, *DOCUMENTED.get(name, ()), *lazy]:
            exported.setdefault(export, {})[name] = getattr(module, export)
    return modules, exported


def declared_all(name):
    """`__all__` of a module that cannot be imported here, from its source."""
    for node in library.tree(name).body:
        if isinstance(node, ast.Assign) and node.targets[0].id == '__all__':
            return ast.literal_eval(node.value)
    return ()


def describe_names(exported):
    """Every exported name, and the unexported classes that exported ones extend."""
    things = {name: single(name, by_module) for name, by_module in exported.items()}
    names, first = {}, {}
    for name in sorted(things, key=lambda n: (definition_order(n, things[n]), n)):
        thing, modules = things[name], list(exported[name])
        if isinstance(thing, type) and thing in first:
            names[name] = {'exported': modules, 'kind': 'alias', 'target': first[thing]}
            continue
        names[name] = describe(name, thing, modules)
        if isinstance(thing, type):
            first[thing] = name
    hidden = {base for cls in first for base in cls.__mro__
              if of_asyncio(base) and base not in first}
    for base in hidden:
        names[base.__name__] = describe(base.__name__, base, [])
    return dict(sorted(names.items()))


def single(name, by_module):
    """The one object that all modules mean by this name."""
    first, *others = by_module.values()
    if any(other is not first for other in others):
        raise SystemExit(f'{name} means different things in {", ".join(by_module)}')
    return first


def definition_order(name, thing):
    """Where a module binds the name: of two names for one class, the first one counts."""
    module = vars(sys.modules[thing.__module__]) if isinstance(thing, type) else {}
    return list(module).index(name) if name in module else -1


def describe(name, thing, modules):
    """One exported name."""
    entry = {'exported': modules}
    if isinstance(thing, type):
        kind = 'exception' if issubclass(thing, BaseException) else 'class'
        entry |= {'kind': kind, 'module': public_module(thing)}
        if thing.__name__ != name:
            entry['defined_as'] = thing.__name__
    elif isinstance(thing, (types.FunctionType, types.BuiltinFunctionType)):
        entry |= {'kind': function_kind(thing), 'module': public_module(thing)}
    else:
        entry |= {'kind': 'constant', 'module': modules[-1], 'value': expression(thing)}
    platform = PLATFORMS.get(entry['module'])
    if platform:
        entry['platform'] = platform
    if isinstance(thing, type):
        return entry | describe_class(thing) | lookup_warning(name, modules)
    if entry['kind'] == 'constant':
        return entry
    if isinstance(thing, types.BuiltinFunctionType):
        entry['accelerated'] = True
    policy = getattr(sys.modules['asyncio'], 'DefaultEventLoopPolicy', None)
    return entry | refusals.of_function(name) | deprecations.of_module_function(thing, policy) \
        | signature_of(thing, False, None, name)


def lookup_warning(name, modules):
    """The deprecation that asking a module for the name gives."""
    for module in map(sys.modules.get, modules):
        if name not in vars(module):
            return deprecations.of_lookup(module, name)
    return {}
