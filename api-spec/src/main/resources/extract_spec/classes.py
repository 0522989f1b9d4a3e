"""What is said of a class and of its members."""
import ast
import dataclasses
import functools
import inspect
import types

import deprecations
import library
from library import is_accelerated, qualified
from signatures import expression, function_kind, signature_of

# The special methods that are part of asyncio's surface: how its objects are
# awaited, iterated and used in `with` and `async with`.
PROTOCOLS = frozenset({
    '__aenter__', '__aexit__', '__aiter__', '__anext__', '__await__',
    '__class_getitem__', '__enter__', '__exit__', '__iter__',
})


def is_public(name):
    return not name.startswith('_') or name in PROTOCOLS


def is_method(member):
    return callable(member) or isinstance(member, (staticmethod, classmethod))


def describe_class(cls):
    """A class: its own members; what it inherits stands in the bases' entries."""
    methods, properties, constants = {}, [], {}
    for name, member in vars(cls).items():
        if not is_public(name):
            continue
        if isinstance(member, (property, functools.cached_property)):
            writable = {'writable': True} if getattr(member, 'fset', None) else {}
            properties.append({'name': name} | writable)
        elif isinstance(member, types.GetSetDescriptorType):
            properties.append({'name': name})
        elif isinstance(member, types.MemberDescriptorType):
            continue
        elif is_method(member):
            methods[name] = describe_method(cls, name, member)
        elif member is not None:
            constants[name] = expression(member)
    constructor = describe_constructor(cls)
    fields = [] if is_accelerated(cls) else public_fields(cls)
    entry = {'bases': [qualified(base) for base in cls.__bases__ if base is not object]}
    if is_accelerated(cls):
        entry['accelerated'] = True
    if inspect.isabstract(cls) or any(m.get('body') == 'abstract' for m in methods.values()):
        entry['abstract'] = True
    entry |= deprecations.of_class(cls)
    if constructor:
        entry['constructor'] = constructor
    for key, value in ('properties', properties), ('fields', [{'name': f} for f in fields]), \
            ('constants', constants), ('methods', methods), ('inherited', inherited(cls, methods)):
        if value:
            entry[key] = value
    return entry


def describe_method(cls, name, member):
    """One callable member of a class."""
    binding = {staticmethod: 'static', classmethod: 'class',
               types.ClassMethodDescriptorType: 'class'}.get(type(member))
    function = getattr(member, '__func__', member)
    if isinstance(member, types.ClassMethodDescriptorType):
        function, bound = getattr(cls, name), False
    else:
        bound = binding != 'static'
    entry = {'kind': function_kind(function)}
    if binding:
        entry['binding'] = binding
    kind = body_kind(function)
    if kind:
        entry['body'] = kind
    entry |= deprecations.of_function(function)
    if name == '__class_getitem__':  # C code or a GenericAlias; always one type argument or more
        return entry | {'parameters': [{'name': 'item', 'kind': 'positional_only'}]}
    return entry | signature_of(function, bound, cls.__name__, name)


def describe_constructor(cls):
    """How instances are made, when the class itself says so."""
    accelerated = is_accelerated(cls)
    if not accelerated and not isinstance(vars(cls).get('__init__'), types.FunctionType):
        return None
    function = cls if accelerated else vars(cls)['__init__']
    return signature_of(function, not accelerated, cls.__name__, '__init__')


def body_kind(function):
    """'abstract' when the body only raises NotImplementedError, 'empty' when it does nothing."""
    body = library.statements(function)
    if body is None:
        return None
    if all(isinstance(statement, ast.Pass) for statement in body):
        return 'empty'
    if len(body) == 1 and isinstance(body[0], ast.Raise):
        raised = body[0].exc
        if isinstance(raised, ast.Call):
            raised = raised.func
        if isinstance(raised, ast.Name) and raised.id == 'NotImplementedError':
            return 'abstract'
    return None


def public_fields(cls):
    """The public attributes that a constructor sets on the instance, in order."""
    if dataclasses.is_dataclass(cls):
        return [field.name for field in dataclasses.fields(cls) if is_public(field.name)]
    constructor = vars(cls).get('__init__')
    node = library.syntax(constructor) if constructor else None
    if node is None:
        return []
    targets = (target for statement in ast.walk(node)
               if isinstance(statement, (ast.Assign, ast.AnnAssign))
               for target in getattr(statement, 'targets', [getattr(statement, 'target', None)]))
    found = (target.attr for target in targets if isinstance(target, ast.Attribute)
             and isinstance(target.value, ast.Name) and target.value.id == 'self'
             and not target.attr.startswith('_'))
    return list(dict.fromkeys(found))


def inherited(cls, own):
    """The public methods of the bases that are not overridden, by declaring class."""
    seen, result = set(own), {}
    for base in cls.__mro__[1:]:
        if not library.of_asyncio(base):
            continue
        found = [name for name, member in vars(base).items()
                 if is_public(name) and name not in seen and is_method(member)]
        seen.update(found)
        if found:
            result[qualified(base)] = found
    return result
