"""What is private and still overridden or called by others: methods, and functions of modules."""
import enum
import types

import deprecations
import library
from classes import describe_method, is_method, is_public
from signatures import function_kind, signature_of


def describe(names):
    """Private members by class or module, sorted; classes that `names` lacks have all methods."""
    described = {f'{e["module"]}.{e.get("defined_as", name)}' for name, e in names.items()
                 if e['kind'] in ('class', 'exception')}
    result = {}
    for module_name, module in library.modules().items():
        if module_name == 'asyncio':
            continue
        functions = functions_of(module_name, module, names)
        if functions:
            result[module_name] = functions
        for name, cls in vars(module).items():
            if isinstance(cls, type) and library.of_asyncio(cls) \
                    and library.public_module(cls) == module_name:
                qualified = f'{module_name}.{own_name(module, name, cls)}'
                methods = methods_of(cls, all_of_them=qualified not in described)
                if methods:
                    result[qualified] = methods
    return dict(sorted(result.items()))


def own_name(module, name, cls):
    """The name of a class, or its variable's when its own now means the counterpart in C."""
    return cls.__qualname__ if vars(module).get(cls.__name__) in (cls, None) else name


def functions_of(module_name, module, names):
    """The functions that a module defines and exports nowhere."""
    found = {}
    for name, thing in sorted(vars(module).items()):
        if not isinstance(thing, (types.FunctionType, types.BuiltinFunctionType)) or name in names:
            continue
        if library.public_module(thing) != module_name or asked_by_python(name):
            continue
        if library.is_accelerated(thing) and thing.__name__ != name:
            continue  # another name that the module gives to the same function
        found[name] = {'kind': function_kind(thing)} \
            | ({'accelerated': True} if library.is_accelerated(thing) else {}) \
            | deprecations.of_function(thing) | signature_of(thing, False, None, name)
    return found


def asked_by_python(name):
    """Whether Python itself calls a function of this name, as `__getattr__`."""
    return name.startswith('__') and name.endswith('__')


def methods_of(cls, all_of_them):
    found = {}
    for name, member in vars(cls).items():
        if not is_method(member) or isinstance(member, type) or made_by_enum(cls, name):
            continue
        if name == '__init__' or is_public(name):
            wanted = all_of_them
        else:
            wanted = not name.startswith('__')
        if wanted and not (name == '__init__' and library.is_accelerated(cls)):
            found[name] = describe_method(cls, name, member)
    return found


def made_by_enum(cls, name):
    """Whether a name is one of those that the module `enum` gives to every enumeration."""
    return issubclass(cls, enum.Enum) and name.startswith('_') and name.endswith('_')
