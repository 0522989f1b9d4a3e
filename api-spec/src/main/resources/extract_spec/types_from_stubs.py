"""Types from typeshed, added to a spec that has none."""
import ast
import json

from stubs import Import
from yamltext import Flow, Quoted

AWAITABLE = ('Coroutine', 'CoroutineType')


def annotate(document, stubs):
    """Adds `typeshed`, `types`, and every `type` and `returns` that the stubs have."""
    types = Types(stubs, document['names'])
    for name, entry in document['names'].items():
        kind = entry['kind']
        if kind == 'alias':
            continue
        if kind in ('class', 'exception'):
            types.of_class(entry, name)
        elif kind == 'constant':
            types.of_constant(entry, name)
        else:
            types.of_function(entry, types.stubs.find(entry['module'], name), bound=False)
    for owner, members in document['hooks'].items():
        module, _, name = owner.rpartition('.')
        cls = types.class_stub(module, name) if name in stub_names(types.stubs, module) else None
        for member, entry in members.items():
            found = types.member(cls, member) if cls else types.stubs.find(owner, member)
            types.of_function(entry, found, bound=cls is not None)
    document['types'] = types.used()
    source = {}
    for key, value in document.items():
        source[key] = value
        if key == 'python':
            source['typeshed'] = Flow(origin(stubs.directory))
    document.clear()
    document.update(source)


def origin(directory):
    """Which typeshed it is, as far as the files of its distribution say."""
    found = {}
    package = directory / '../../package.json'
    if package.is_file():
        about = json.loads(package.read_text(encoding='utf-8'))
        found = {'package': about['name'], 'version': Quoted(about['version'])}
    commit = directory / 'commit.txt'
    if commit.is_file():
        found['commit'] = Quoted(commit.read_text(encoding='utf-8').strip())
    return found


def stub_names(stubs, module):
    return stubs.module(module)


class Types:
    """The texts of types, and what these refer to."""

    def __init__(self, stubs, names):
        self.stubs = stubs
        self.public = {}  # the exported names of private classes
        for name, entry in names.items():
            if 'module' in entry:
                cls = self.class_stub(entry['module'], name)
                own = cls.name if cls else entry.get('defined_as', name)
                if own != name and own.startswith('_'):
                    self.public[own] = name
        self.variables, self.aliases, self.classes, self.imports = {}, {}, {}, {}

    # ------------------------------------------------------------ definitions

    def class_stub(self, *qualified):
        found = self.stubs.find(*qualified)
        if found and isinstance(found.node, ast.Assign) and isinstance(found.node.value, ast.Name):
            found = self.stubs.resolve(found.module, found.node.value)  # another name of the class
        return found if found and isinstance(found.node, ast.ClassDef) else None

    def member(self, cls, name):
        """A member's definition in the stub of a class or of its bases."""
        open_classes, seen = [cls], set()
        while open_classes:
            current = open_classes.pop(0)
            if id(current.node) in seen:
                continue
            seen.add(id(current.node))
            nodes = self.stubs.members(current).get(name)
            if nodes:
                return type(current)(current.module, name, nodes)
            open_classes.extend(self.stubs.bases(current))
        return None

    # ------------------------------------------------------------ entries

    def of_class(self, entry, name):
        cls = self.class_stub(entry['module'], entry.get('defined_as', name)) \
            or self.class_stub(entry['module'], name)
        if cls is None:
            return
        parameters = self.type_parameters(cls)
        if parameters:
            insert(entry, 'type_parameters', parameters, after='bases')
        for attribute in [*entry.get('properties', ()), *entry.get('fields', ())]:
            found = self.member(cls, attribute['name'])
            annotation = found and (found.nodes[0].annotation if isinstance(found.node, ast.AnnAssign)
                                    else getattr(found.nodes[0], 'returns', None))
            if annotation:
                attribute['type'] = self.text(annotation, found.module)
        for parameter in entry.get('constructor', {}).get('parameters', ()):
            found = self.member(cls, parameter['name'])
            if found and isinstance(found.node, ast.AnnAssign):  # what a dataclass is made of
                parameter['type'] = self.text(found.node.annotation, found.module)
        if 'constructor' in entry:
            self.of_function(entry['constructor'], self.member(cls, '__init__'), bound=True, returns=False)
        for member, method in entry.get('methods', {}).items():
            self.of_function(method, self.member(cls, member), bound=method.get('binding') != 'static')

    def of_constant(self, entry, name):
        value = ast.literal_eval(entry['value']) if entry['value'][:1] not in '<' else None
        entry['type'] = type(value).__name__

    def of_function(self, entry, definition, bound, returns=True):
        """Types of a function's parameters and result; of several overloads, those that fit together."""
        if definition is None:
            return
        overloads = [n for n in definition.nodes if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]
        names = {p['name'] for p in entry['parameters']}
        fitting = [n for n in overloads if parameter_names(n, bound) <= names] or overloads
        if len(fitting) > 1:
            insert(entry, 'overloads', len(fitting), before='parameters')
        for position, parameter in enumerate(entry['parameters']):
            texts = [self.text(annotation, definition.module) for node in fitting
                     if (annotation := annotation_of(node, parameter, names, position, bound))]
            if texts:
                parameter['type'] = union(texts)
        if returns:
            texts = [self.text(result, definition.module) for node in fitting
                     if (result := self.result(node, entry.get('kind')))]
            if texts:
                insert(entry, 'returns', union(texts), before='parameters')

    @staticmethod
    def result(node, kind):
        """What a call gives; of an `async def`, what awaiting it gives."""
        returns = node.returns
        if isinstance(node, ast.FunctionDef) and kind == 'coroutine_function' \
                and isinstance(returns, ast.Subscript) and ast.unparse(returns.value) in AWAITABLE:
            return returns.slice.elts[2]
        if isinstance(node, ast.AsyncFunctionDef) and kind == 'function' and returns:
            return ast.parse(f'Coroutine[Any, Any, {ast.unparse(returns)}]', mode='eval').body
        return returns

    def type_parameters(self, cls):
        """The type variables of a class, in order."""
        found = []
        for base in sorted(cls.node.bases, key=lambda b: not ast.unparse(b).startswith('Generic[')):
            for node in ast.walk(base):
                if isinstance(node, ast.Name) and node.id not in found:
                    definition = self.stubs.find(cls.module, node.id)
                    if definition and is_variable(definition.node):
                        found.append(node.id)
        for name in found:
            self.note(ast.Name(name), cls.module)
        return found

    # ------------------------------------------------------------ texts

    def text(self, annotation, module):
        """An annotation as text, without the quotes of forward references; what it uses is noted."""
        annotation = Unquoted().visit(ast.parse(ast.unparse(annotation), mode='eval').body)
        if isinstance(annotation, ast.Subscript) and last_name(annotation.value) in ('Final', 'ClassVar'):
            annotation = annotation.slice
        self.note(annotation, module)
        return ast.unparse(annotation)

    def note(self, annotation, module):
        if isinstance(annotation, ast.Attribute):
            self.note_name(ast.unparse(annotation), annotation, module)
        elif isinstance(annotation, ast.Name):
            self.note_name(annotation.id, annotation, module)
        else:
            for child in ast.iter_child_nodes(annotation):
                self.note(child, module)

    def note_name(self, text, expression, module):
        """Records a type variable, a private alias or class, or where a public name comes from."""
        if any(text in table for table in (self.variables, self.aliases, self.classes)):
            return
        definition = self.stubs.resolve(module, expression)
        if definition is None:
            self.note_import(text, expression, module)
        elif is_variable(definition.node):
            self.variables[text] = ''
            bound = next((k.value for k in definition.node.value.keywords if k.arg == 'bound'), None)
            choices = definition.node.value.args[1:]
            if bound is not None:
                self.variables[text] = self.text(bound, definition.module)
            elif choices:
                self.variables[text] = union([self.text(c, definition.module) for c in choices])
        elif is_alias(definition.node) and is_private(definition):
            self.aliases[text] = ''
            self.aliases[text] = self.text(definition.node.value, definition.module)
        elif isinstance(definition.node, ast.ClassDef) and definition.name in self.public:
            self.aliases[text] = self.public[definition.name]
        elif isinstance(definition.node, ast.ClassDef) and is_private(definition):
            self.classes[text] = ''
            self.classes[text] = ', '.join(self.text(b, definition.module) for b in definition.node.bases)
        else:
            self.note_import(text, expression, module)

    def note_import(self, text, expression, module):
        """Records what a name from outside asyncio means, when the text does not say it itself."""
        first, _, rest = text.partition('.')
        origin = next(iter(self.stubs.module(module).get(first, ())), None)
        if not isinstance(origin, Import):
            return
        target = '.'.join(filter(None, (origin.module, origin.name, rest)))
        if target != text and not target.startswith(('asyncio.', '_asyncio.')) \
                and self.imports.setdefault(text, target) != target:
            raise SystemExit(f'typeshed means {target} and {self.imports[text]} by {text}')

    def used(self):
        """The tables of what the texts refer to, sorted."""
        tables = {'variables': self.variables, 'aliases': self.aliases, 'classes': self.classes,
                  'imports': self.imports}
        return {name: dict(sorted(table.items())) for name, table in tables.items()}


class Unquoted(ast.NodeTransformer):
    """Replaces strings that are forward references by what they say."""

    def visit_Subscript(self, node):
        if last_name(node.value) == 'Literal':
            return node
        return self.generic_visit(node)

    def visit_Constant(self, node):
        if isinstance(node.value, str):
            return self.visit(ast.parse(node.value, mode='eval').body)
        return node


def parameter_names(node, bound):
    """The names that an overload gives to its parameters, without those whose name does not count."""
    a = node.args
    found = [*a.args[1 if bound and not a.posonlyargs else 0:], *a.kwonlyargs]
    return {p.arg for p in found if not p.arg.startswith('__')}


def annotation_of(node, parameter, names, position, bound):
    """The annotation of the parameter that a stub has by this name, or instead of it at this place."""
    a, kind = node.args, parameter['kind']
    if kind == 'var_positional':
        return a.vararg and a.vararg.annotation
    if kind == 'var_keyword':
        return a.kwarg and a.kwarg.annotation
    positional = [*a.posonlyargs, *a.args]
    if bound and not is_static(node):
        positional = positional[1:]
    for found in [*positional, *a.kwonlyargs]:
        if found.arg in (parameter['name'], '__' + parameter['name']):
            return found.annotation
    if kind != 'keyword_only' and position < len(positional) and positional[position].arg not in names:
        return positional[position].annotation
    return None


def is_static(node):
    return any(ast.unparse(d) == 'staticmethod' for d in node.decorator_list)


def is_variable(node):
    return isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) \
        and last_name(node.value.func) in ('TypeVar', 'ParamSpec', 'TypeVarTuple')


def is_alias(node):
    return isinstance(node, ast.AnnAssign) and last_name(node.annotation) == 'TypeAlias'


def is_private(definition):
    """Whether a name exists in typeshed only."""
    return definition.name.startswith('_') or definition.module.startswith('_typeshed')


def last_name(node):
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None


def union(texts):
    """The union of types that may be unions themselves: the first occurrence first, each once."""
    found = {}
    for text in texts:
        open_nodes = [ast.parse(text, mode='eval').body]
        while open_nodes:
            node = open_nodes.pop()
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
                open_nodes += [node.right, node.left]
            else:
                found[ast.unparse(node)] = None
    return ' | '.join(found)


def insert(entry, key, value, before=None, after=None):
    """Adds a key at a place in a mapping."""
    items = list(entry.items())
    entry.clear()
    for old, item in items:
        if old == before:
            entry[key] = value
        entry[old] = item
        if old == after:
            entry[key] = value
    entry.setdefault(key, value)
