"""A version of Python that nobody can ask yet, as typeshed foresees it."""
import ast
import builtins

import annotations
from classes import is_public
from library import DOCUMENTED, PLATFORMS
from stubs import FUNCTIONS, Stubs, last_name
from yamltext import Quoted

SCHEMA = 3
PROPERTIES = ('property', 'cached_property')
BINDINGS = {'staticmethod': 'static', 'classmethod': 'class'}


def describe(typeshed, minor, platform):
    """The document: what asyncio has in that version, and by version what typeshed says otherwise."""
    version = tuple(map(int, minor.split('.')))
    known = Stubs(typeshed).compared_versions()
    if version > known[-1]:
        raise SystemExit(f'the newest version that this typeshed mentions in asyncio is {text(known[-1])}')
    surfaces = {v: Surface(Stubs(typeshed, v)) for v in versions(known[0], version)}
    newest = surfaces[version].document
    return {
        '#': f'The asyncio surface of CPython {minor} as typeshed foresees it. Written by extract_spec; do not edit.',
        'schema': SCHEMA,
        **newest | {'python': {'version': Quoted(minor), 'minor': Quoted(minor), 'platform': platform, 'preview': True}},
        'changes': {Quoted(text(v)): changed(surfaces[before], surfaces[v])
                    for before, v in zip(surfaces, list(surfaces)[1:])},
        'whole': True,
    }


def text(version):
    return '.'.join(map(str, version))


def versions(first, last):
    """All minor versions from the one before the first to the last."""
    return [(3, minor) for minor in range(first[1] - 1, last[1] + 1)]


def changed(before, after):
    """The things of which two versions do not say the same, sorted."""
    old, new = dict(before.things()), dict(after.things())
    return sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))


class Surface:
    """What the stubs say of asyncio in their version."""

    def __init__(self, stubs):
        self.stubs = stubs
        self.modules = {}
        names = self.describe_names(self.exports())
        self.document = {'python': {}, 'modules': self.modules, 'names': dict(sorted(names.items())), 'hooks': {}}
        annotations.annotate(self.document, stubs)
        del self.document['hooks']

    def things(self):
        """Modules, names and members, each with what is said of it."""
        yield from self.document['modules'].items()
        for name, entry in self.document['names'].items():
            own = dict(entry)
            for member, said in own.pop('methods', {}).items():
                yield f'{name}.{member}', said
            for key in ('properties', 'fields'):
                for said in own.pop(key, ()):
                    yield f'{name}.{said["name"]}', said
            for member, said in own.pop('constants', {}).items():
                yield f'{name}.{member}', said
            yield name, own

    def exports(self):
        """The modules that export each name; fills in what each module exports."""
        exported = {}
        folder = self.stubs.directory / 'stdlib' / 'asyncio'
        files = sorted(f'asyncio.{file.stem}' for file in folder.glob('*.pyi') if not file.stem.startswith('__'))
        for module in ['asyncio', *files]:
            bound = self.stubs.module(module).get('__all__')
            names = list(ast.literal_eval(bound[-1].value)) if bound else []
            if not names:
                continue
            platform = PLATFORMS.get(module)
            self.modules[module] = ({'platform': platform} if platform else {}) | {'all': sorted(names)}
            if module in DOCUMENTED:
                self.modules[module]['documented'] = list(DOCUMENTED[module])
            for name in [*names, *DOCUMENTED.get(module, ())]:
                exported.setdefault(name, []).append(module)
        return exported

    def describe_names(self, exported):
        names = {}
        for name, modules in exported.items():
            home = modules[-1]
            entry = self.describe_name(name, home)
            if entry:
                platform = PLATFORMS.get(home)
                names[name] = {'exported': modules} | entry | ({'platform': platform} if platform else {})
        return names

    def describe_name(self, name, module):
        cls = self.stubs.find_class(module, name)
        if cls:
            return self.describe_class(name, cls, module)
        found = self.stubs.find(module, name)
        if found is None:
            return None
        if isinstance(found.node, FUNCTIONS):
            return describe_function(found.nodes, module=module, bound=False)
        value = getattr(found.node, 'value', None)
        return {'kind': 'constant', 'module': module, 'value': ast.unparse(value) if isinstance(value, ast.Constant) else '<unknown>'}

    def describe_class(self, name, cls, module):
        bases = [base for node in cls.node.bases if (base := self.qualified(cls.module, node))]
        entry = {'kind': 'exception' if self.is_exception(cls) else 'class', 'module': module}
        if cls.name != name:
            entry['defined_as'] = cls.name
        entry['bases'] = bases
        methods, properties, fields = {}, [], []
        for member, nodes in self.stubs.members(cls).items():
            if member == '__init__':
                entry['constructor'] = {'parameters': parameters(nodes, bound=True)}
            elif not is_public(member):
                continue
            elif isinstance(nodes[0], ast.AnnAssign):
                fields.append({'name': member})
            elif isinstance(nodes[0], FUNCTIONS) and decorators(nodes[0]) & set(PROPERTIES):
                properties.append({'name': member} | ({'writable': True} if len(nodes) > 1 else {}))
            elif isinstance(nodes[0], FUNCTIONS):
                methods[member] = describe_function(nodes, bound=True)
        return entry | {key: value for key, value in (
            ('properties', properties), ('fields', fields), ('methods', methods)) if value}

    def qualified(self, module, node):
        """A base class as specs name it; nothing for what is of typing, or of object."""
        node = node.value if isinstance(node, ast.Subscript) else node
        found = self.stubs.resolve(module, node)
        if found is None:
            name = last_name(node)
            return name if name != 'object' and hasattr(builtins, name) else None
        if found.module.partition('.')[0] not in ('asyncio', '_asyncio'):
            return None
        return f'{self.home(found)}.{found.name}'

    def home(self, found):
        """The Python module of a class, also where C code defines it."""
        exporting = (module for module, entry in self.modules.items()
                     if module != 'asyncio' and found.name in entry['all'])
        return next(exporting, found.module) if found.module == '_asyncio' else found.module

    def is_exception(self, cls):
        """Whether a class is below BaseException, through the stubs."""
        names = [last_name(node.value if isinstance(node, ast.Subscript) else node) for node in cls.node.bases]
        own = (getattr(builtins, name, None) for name in names)
        return any(isinstance(base, type) and issubclass(base, BaseException) for base in own) \
            or any(map(self.is_exception, self.stubs.bases(cls)))


def describe_function(nodes, bound, module=None):
    """A function of a module, or a method."""
    node = nodes[-1]
    entry = {'kind': 'coroutine_function' if isinstance(node, ast.AsyncFunctionDef) else 'function'}
    if module:
        entry['module'] = module
    binding = next((BINDINGS[name] for name in BINDINGS if name in decorators(node)), None) if bound else None
    if binding:
        entry['binding'] = binding
    return entry | {'parameters': parameters(nodes, bound and binding != 'static')}


def decorators(node):
    return {last_name(decorator) for decorator in node.decorator_list}


def parameters(nodes, bound):
    """Those of the overload that has most, without the bound object."""
    a = max((node.args for node in nodes), key=lambda args: len(list(ast.walk(args))))
    positional = [*a.posonlyargs, *a.args]
    defaults = [None] * (len(positional) - len(a.defaults)) + a.defaults
    found = []
    for index, (argument, default) in enumerate(zip(positional, defaults)):
        only = index < len(a.posonlyargs) or argument.arg.startswith('__')
        found.append(parameter(argument, 'positional_only' if only else 'positional_or_keyword', default))
    found = found[1 if bound else 0:]
    if a.vararg:
        found.append(parameter(a.vararg, 'var_positional', None))
    found += [parameter(argument, 'keyword_only', default) for argument, default in zip(a.kwonlyargs, a.kw_defaults)]
    if a.kwarg:
        found.append(parameter(a.kwarg, 'var_keyword', None))
    return found


def parameter(argument, kind, default):
    return {'name': argument.arg.lstrip('_') if kind == 'positional_only' else argument.arg, 'kind': kind} \
        | ({'default': ast.unparse(default)} if default else {})
