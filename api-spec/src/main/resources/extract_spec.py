"""Write the asyncio surface of the running interpreter as YAML.

Run it with the interpreter that is to be described, isolated from the user's
environment:

    python3.13 -I -B extract_spec.py > asyncio/3.13.yaml

Only the standard library is used, nothing outside the interpreter is read,
and the same interpreter always gives the same bytes: names are sorted,
members keep the order of their definition, and no value that differs between
two processes (addresses, ids, paths) is written. The keys are explained in
asyncio-spec.schema.json.
"""
import ast
import enum
import functools
import importlib
import inspect
import pathlib
import re
import sys
import textwrap
import types
import warnings

import asyncio

SCHEMA = 1

# The special methods that are part of asyncio's surface: how its objects are
# awaited, iterated and used in `with` and `async with`.
PROTOCOLS = frozenset({
    '__aenter__', '__aexit__', '__aiter__', '__anext__', '__await__',
    '__class_getitem__', '__enter__', '__exit__', '__iter__',
})

# Documented names which their module's `__all__` leaves out.
DOCUMENTED = {'asyncio.subprocess': ('DEVNULL', 'PIPE', 'Process', 'STDOUT')}

# Modules that refuse to be imported on other systems.
PLATFORMS = {'asyncio.unix_events': 'posix', 'asyncio.windows_events': 'win32',
             'asyncio.windows_utils': 'win32'}


# ---------------------------------------------------------------- modules

def submodules():
    """The names of asyncio's submodules, sorted, without the command line."""
    folder = pathlib.Path(asyncio.__file__).parent
    return sorted(f'asyncio.{file.stem}' for file in folder.glob('*.py')
                  if not file.stem.startswith('__'))


def declared_all(module):
    """`__all__` of a module that cannot be imported here, from its source."""
    file = pathlib.Path(asyncio.__file__).parent / f'{module.rpartition(".")[2]}.py'
    for node in ast.parse(file.read_text(encoding='utf-8')).body:
        if isinstance(node, ast.Assign) and node.targets[0].id == '__all__':
            return ast.literal_eval(node.value)
    return ()


def describe_modules():
    """Every module with an `__all__`, and the objects that it exports."""
    modules, exported = {}, {}
    for name in ['asyncio', *submodules()]:
        platform = PLATFORMS.get(name)
        try:
            module = importlib.import_module(name)
        except ImportError:
            names = declared_all(name)
        else:
            names = getattr(module, '__all__', ())
            for export in [*names, *DOCUMENTED.get(name, ())]:
                exported.setdefault(export, {})[name] = getattr(module, export)
        if names:
            entry = {'platform': platform} if platform else {}
            modules[name] = entry | {'all': Flow(sorted(names))}
        if name in DOCUMENTED:
            modules[name]['documented'] = Flow(DOCUMENTED[name])
    return modules, exported


def single(name, by_module):
    """The one object that all modules mean by this name."""
    first, *others = by_module.values()
    if any(other is not first for other in others):
        raise SystemExit(f'{name} means different things in {", ".join(by_module)}')
    return first


# ---------------------------------------------------------------- source

@functools.cache
def syntax(function):
    """The syntax tree of a Python function, or None for one written in C."""
    try:
        source = textwrap.dedent(inspect.getsource(function))
    except (OSError, TypeError):
        return None
    return ast.parse(source).body[0]


def statements(function):
    """The statements of a function without its docstring."""
    node = syntax(function)
    if node is None:
        return None
    body = node.body
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    return body


def body_kind(function):
    """'abstract' when the body only raises NotImplementedError, 'empty' when it does nothing."""
    body = statements(function)
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


def deprecation(function):
    """What an unconditional deprecation warning in the function's body says."""
    for statement in statements(function) or ():
        call = statement.value if isinstance(statement, ast.Expr) else None
        if not isinstance(call, ast.Call):
            continue
        callee = ast.unparse(call.func)
        if callee == 'warnings._deprecated':
            removal = next(ast.literal_eval(k.value) for k in call.keywords if k.arg == 'remove')
            return {'removal': '.'.join(map(str, removal)), 'source': 'interpreter'}
        arguments = [ast.unparse(a) for a in call.args]
        if callee == 'warnings.warn' and 'DeprecationWarning' in arguments:
            return {'source': 'interpreter'}
    return None


def public_fields(constructor):
    """The public attributes that a constructor sets on the instance, in order."""
    node = syntax(constructor)
    if node is None:
        return []
    targets = (target for statement in ast.walk(node) if isinstance(statement, (ast.Assign, ast.AnnAssign))
               for target in getattr(statement, 'targets', [getattr(statement, 'target', None)]))
    names = (target.attr for target in targets if isinstance(target, ast.Attribute)
             and isinstance(target.value, ast.Name) and target.value.id == 'self'
             and not target.attr.startswith('_'))
    return list(dict.fromkeys(names))


# ---------------------------------------------------------------- values and signatures

def expression(value):
    """A default value as text that is the same in every process."""
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
    return [Flow({'name': p.name, 'kind': p.kind.name.lower()}
                 | ({} if p.default is p.empty else {'default': expression(p.default)}))
            for p in found]


def twin_of(owner, name):
    """The Python implementation beside one in C: `_PyTask` for `Task`, `_py_sleep` for `sleep`."""
    for module in (m for n, m in sorted(sys.modules.items()) if n.startswith('asyncio.')):
        twin = getattr(module, f'_Py{owner}' if owner else f'_py_{name}', None)
        if twin is not None:
            return getattr(twin, name, None) if owner else twin
    return None


def signature_of(function, bound, owner, name):
    """The keys `parameters` and, when the C code does not tell them, `signature_from`."""
    try:
        return {'parameters': parameters(inspect.signature(function), bound)}
    except (TypeError, ValueError):
        twin = twin_of(owner, name)
        if twin is None:
            raise SystemExit(f'no signature for {owner or "asyncio"}.{name}') from None
        return {'parameters': parameters(inspect.signature(twin), bound),
                'signature_from': 'python-twin'}


def function_kind(function):
    if inspect.iscoroutinefunction(function):
        return 'coroutine_function'
    if inspect.isasyncgenfunction(function):
        return 'async_generator_function'
    return 'function'


# ---------------------------------------------------------------- classes

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
    deprecated = deprecation(function)
    if deprecated:
        entry['deprecated'] = Flow(deprecated)
    if name == '__class_getitem__':  # C code or a GenericAlias; always one type argument or more
        return entry | {'parameters': [Flow({'name': 'item', 'kind': 'positional_only'})]}
    return entry | signature_of(function, bound, cls.__name__, name)


def describe_constructor(cls):
    """How instances are made, when the class itself says so."""
    accelerated = is_accelerated(cls)
    if not accelerated and not isinstance(vars(cls).get('__init__'), types.FunctionType):
        return None
    function = cls if accelerated else vars(cls)['__init__']
    return signature_of(function, not accelerated, cls.__name__, '__init__')


def is_accelerated(cls):
    return cls.__module__ == '_asyncio'


def describe_class(cls):
    """A class: its own members; what it inherits stands in the bases' entries."""
    methods, properties, constants = {}, [], {}
    for name, member in vars(cls).items():
        if name.startswith('_') and name not in PROTOCOLS:
            continue
        if isinstance(member, (property, functools.cached_property)):
            properties.append(name)
        elif isinstance(member, types.GetSetDescriptorType):
            properties.append(name)
        elif isinstance(member, types.MemberDescriptorType):
            continue
        elif callable(member) or isinstance(member, (staticmethod, classmethod)):
            methods[name] = describe_method(cls, name, member)
        elif member is not None:
            constants[name] = expression(member)
    constructor = describe_constructor(cls)
    fields = [] if is_accelerated(cls) else public_fields(vars(cls).get('__init__'))
    entry = {'bases': Flow([qualified(base) for base in cls.__bases__ if base is not object])}
    if is_accelerated(cls):
        entry['accelerated'] = True
    if inspect.isabstract(cls) or any(m.get('body') == 'abstract' for m in methods.values()):
        entry['abstract'] = True
    deprecated = constructor and deprecation(vars(cls).get('__init__'))
    if deprecated:
        entry['deprecated'] = Flow(deprecated)
    if constructor:
        entry['constructor'] = constructor
    for key, value in ('properties', Flow(properties)), ('fields', Flow(fields)), \
            ('constants', constants), ('methods', methods), ('inherited', inherited(cls, methods)):
        if value:
            entry[key] = value
    return entry


def inherited(cls, own):
    """The public methods of the bases that are not overridden, by declaring class."""
    seen, result = set(own), {}
    for base in cls.__mro__[1:]:
        if not of_asyncio(base):
            continue
        names = [name for name, member in vars(base).items()
                 if (not name.startswith('_') or name in PROTOCOLS) and name not in seen
                 and (callable(member) or isinstance(member, (staticmethod, classmethod)))]
        seen.update(names)
        if names:
            result[qualified(base)] = Flow(names)
    return result


def of_asyncio(cls):
    return cls.__module__.partition('.')[0] in ('asyncio', '_asyncio')


def qualified(cls):
    """`asyncio.events.Handle`, or just `OSError` for a builtin."""
    if cls.__module__ == 'builtins':
        return cls.__qualname__
    return f'{public_module(cls)}.{cls.__qualname__}'


def public_module(thing):
    """The Python module of an object, also where C code defines it."""
    if thing.__module__ != '_asyncio':
        return thing.__module__
    for name in submodules():
        if vars(sys.modules.get(name, asyncio)).get(thing.__name__) is thing:
            return name
    return 'asyncio'


# ---------------------------------------------------------------- names

def describe(name, thing, modules):
    """One exported name."""
    entry = {'exported': Flow(modules)}
    if isinstance(thing, type):
        kind = 'exception' if issubclass(thing, BaseException) else 'class'
        entry |= {'kind': kind, 'module': public_module(thing)}
        if thing.__name__ != name:
            entry['defined_as'] = thing.__name__
    elif isinstance(thing, (types.FunctionType, types.BuiltinFunctionType)):
        entry |= {'kind': function_kind(thing), 'module': public_module(thing)}
    else:
        module = next(m for m in reversed(modules))
        entry |= {'kind': 'constant', 'module': module, 'value': expression(thing)}
    platform = PLATFORMS.get(entry['module'])
    if platform:
        entry['platform'] = platform
    if isinstance(thing, type):
        return entry | describe_class(thing)
    if entry['kind'] == 'constant':
        return entry
    if isinstance(thing, types.BuiltinFunctionType):
        entry['accelerated'] = True
    deprecated = deprecation(thing)
    if deprecated:
        entry['deprecated'] = Flow(deprecated)
    return entry | signature_of(thing, False, None, name)


def definition_order(name, thing):
    """Where a module binds the name: of two names for one class, the first one counts."""
    module = vars(sys.modules[thing.__module__]) if isinstance(thing, type) else {}
    return list(module).index(name) if name in module else -1


def describe_names(exported):
    """Every exported name, and the unexported classes that exported ones extend."""
    things = {name: single(name, by_module) for name, by_module in exported.items()}
    names, first = {}, {}
    for name in sorted(things, key=lambda n: (definition_order(n, things[n]), n)):
        thing, modules = things[name], list(exported[name])
        if isinstance(thing, type) and thing in first:
            names[name] = {'exported': Flow(modules), 'kind': 'alias', 'target': first[thing]}
            continue
        names[name] = describe(name, thing, modules)
        if isinstance(thing, type):
            first[thing] = name
    hidden = {base for cls in first for base in cls.__mro__ if of_asyncio(base) and base not in first}
    for base in hidden:
        names[base.__name__] = describe(base.__name__, base, [])
    return dict(sorted(names.items()))


# ---------------------------------------------------------------- YAML

class Flow:
    """A list or mapping that is written on one line."""

    def __init__(self, value):
        self.value = value if isinstance(value, dict) else list(value)

    def __bool__(self):
        return bool(self.value)


PLAIN = re.compile(r'[A-Za-z_][A-Za-z0-9_.-]*')
WORDS = frozenset({'null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n'})


class Quoted(str):
    """A version: quoted always, for as numbers 3.1 and 3.10 are the same."""


def scalar(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if PLAIN.fullmatch(value) and value.lower() not in WORDS and not isinstance(value, Quoted):
        return value
    return "'" + value.replace("'", "''") + "'"


def flow(value):
    if isinstance(value, Flow):
        value = value.value
    if isinstance(value, list):
        return '[' + ', '.join(map(flow, value)) + ']'
    if isinstance(value, dict):
        return '{' + ', '.join(f'{scalar(k)}: {flow(v)}' for k, v in value.items()) + '}'
    return scalar(value)


def wrapped(prefix, items, indent):
    """A flow list, folded at 100 columns."""
    line = prefix + '[' + ', '.join(map(flow, items)) + ']'
    if len(line) <= 100:
        return [line]
    return [prefix + '[', *textwrap.wrap(', '.join(map(flow, items)), 100, break_long_words=False,
            break_on_hyphens=False, initial_indent=indent + '  ', subsequent_indent=indent + '  '),
            indent + ']']


def lines(value, indent=''):
    """A mapping or list in block style."""
    if isinstance(value, list):
        for item in value:
            yield f'{indent}- {flow(item)}'
        return
    for key, item in value.items():
        prefix = f'{indent}{scalar(key)}: '
        if isinstance(item, Flow) and isinstance(item.value, list):
            yield from wrapped(prefix, item.value, indent)
        elif isinstance(item, (dict, list)) and item:
            yield f'{indent}{scalar(key)}:'
            yield from lines(item, indent + '  ')
        else:
            yield prefix + flow(item)


def main():
    warnings.simplefilter('ignore')
    version = sys.version_info
    modules, exported = describe_modules()
    print(f'# The asyncio surface of CPython {version.major}.{version.minor}. '
          'Written by extract_spec.py; do not edit.')
    release = '.'.join(map(str, version[:3]))
    if version.releaselevel != 'final':
        release += {'alpha': 'a', 'beta': 'b', 'candidate': 'rc'}[version.releaselevel] + str(version.serial)
    document = {
        'schema': SCHEMA,
        'python': {'version': Quoted(release), 'minor': Quoted(f'{version.major}.{version.minor}'),
                   'platform': sys.platform},
        'modules': modules,
        'names': describe_names(exported),
    }
    for line in lines(document):
        print(line)


if __name__ == '__main__':
    main()
