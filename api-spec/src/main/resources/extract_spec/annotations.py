"""Adds the types of typeshed to a spec that has none."""
import ast
import json

from stubs import FUNCTIONS
from typetexts import TypeTexts, union
from yamltext import Flow, Quoted

COROUTINES = ('Coroutine', 'CoroutineType')


def annotate(document, stubs):
    """Adds `typeshed`, `types`, and every `type` and `returns` that the stubs have."""
    names = document['names']
    types = Types(stubs, TypeTexts(stubs, public_names(stubs, names)))
    for name, entry in names.items():
        types.of_name(name, entry)
    for owner, functions in document['hooks'].items():
        types.of_hooks(owner, functions)
    document['types'] = types.texts.tables()
    insert(document, 'typeshed', Flow(origin(stubs)), after='python')


def origin(stubs):
    """Which typeshed it is, as far as the files of its distribution say."""
    directory, found = stubs.directory, {}
    package = directory / '../../package.json'
    if package.is_file():
        about = json.loads(package.read_text(encoding='utf-8'))
        found = {'package': about['name'], 'version': Quoted(about['version'])}
    commit = directory / 'commit.txt'
    if commit.is_file():
        found['commit'] = Quoted(commit.read_text(encoding='utf-8').strip())
    oldest = stubs.oldest_version()
    if stubs.version < oldest:
        found['of_python'] = Quoted('.'.join(map(str, oldest)))
    return found


def public_names(stubs, names):
    """The exported names of classes that typeshed or the library calls by a private one."""
    found = {}
    for name, entry in names.items():
        if 'module' in entry:
            cls = stubs.find_class(entry['module'], name)
            own = cls.name if cls else entry.get('defined_as', name)
            if own != name and own.startswith('_'):
                found[own] = name
    return found


class Types:
    """The types of the entries of a spec."""

    def __init__(self, stubs, texts):
        self.stubs = stubs
        self.texts = texts

    def of_name(self, name, entry):
        if entry['kind'] in ('class', 'exception'):
            cls = self.stubs.find_class(entry['module'], entry.get('defined_as', name)) \
                or self.stubs.find_class(entry['module'], name)
            if cls:
                self.of_class(entry, cls)
        elif entry['kind'] == 'constant':
            if not entry['value'].startswith('<'):
                entry['type'] = type(ast.literal_eval(entry['value'])).__name__
        elif entry['kind'] != 'alias':
            self.of_function(entry, self.stubs.find(entry['module'], name), bound=False)

    def of_hooks(self, owner, functions):
        """The entries of a class or of a module."""
        module, _, name = owner.rpartition('.')
        cls = self.stubs.find_class(module, name)
        for member, entry in functions.items():
            if cls:
                self.of_method(entry, cls, member)
            else:
                self.of_function(entry, self.stubs.find(owner, member), bound=False)

    def of_class(self, entry, cls):
        parameters = self.texts.type_parameters(cls)
        if parameters:
            insert(entry, 'type_parameters', parameters, after='bases')
        for attribute in [*entry.get('properties', ()), *entry.get('fields', ())]:
            found = self.stubs.member(cls, attribute['name'])
            annotation = found and annotation_of_attribute(found.nodes[0])
            if annotation:
                attribute['type'] = self.texts.text(annotation, found.module)
        if 'constructor' in entry:
            self.of_constructor(entry['constructor'], cls)
        for member, method in entry.get('methods', {}).items():
            self.of_method(method, cls, member)

    def of_constructor(self, entry, cls):
        for parameter in entry['parameters']:
            found = self.stubs.member(cls, parameter['name'])
            if found and isinstance(found.node, ast.AnnAssign):  # what a dataclass is made of
                parameter['type'] = self.texts.text(found.node.annotation, found.module)
        self.of_function(entry, self.stubs.member(cls, '__init__'), bound=True, returns=False)

    def of_method(self, entry, cls, name):
        bound = entry.get('binding') != 'static'
        self.of_function(entry, self.stubs.member(cls, name), bound)

    def of_function(self, entry, definition, bound, returns=True):
        """The parameters and the result: of several overloads, of those that fit, united."""
        if definition is None:
            return
        overloads = [n for n in definition.nodes if isinstance(n, FUNCTIONS)]
        names = {p['name'] for p in entry['parameters']}
        fitting = [n for n in overloads if named_parameters(n, bound) <= names] or overloads

        def texts(annotations):
            return union([self.texts.text(a, definition.module) for a in annotations if a])

        if len(fitting) > 1:
            insert(entry, 'overloads', len(fitting), before='parameters')
        for position, parameter in enumerate(entry['parameters']):
            found = texts(annotation_of(n, parameter, names, position, bound) for n in fitting)
            if found:
                parameter['type'] = found
        self.add_hidden(entry['parameters'], fitting, bound, texts)
        found = texts(result(n, entry['kind']) for n in fitting) if returns else ''
        if found:
            insert(entry, 'returns', found, before='parameters')


    @staticmethod
    def add_hidden(parameters, nodes, bound, texts):
        """Before a `**kwargs`: the parameters that only typeshed names, in its order."""
        if not parameters or parameters[-1]['kind'] != 'var_keyword':
            return
        known = {p['name'] for p in parameters}
        positional = sum(p['kind'].startswith('positional') for p in parameters)
        catches_all = any(p['kind'] == 'var_positional' for p in parameters)
        hidden = {}
        for node in nodes:
            skipped = len(node.args.posonlyargs + node.args.args) if catches_all else positional + is_bound(node, bound)
            for argument, default in named_from(node, skipped):
                if argument.arg not in known:
                    hidden.setdefault(argument.arg, []).append((argument.annotation, default))
        parameters[-1:-1] = [
            {'name': name, 'kind': 'keyword_only'} | optional(found, len(nodes))
            | ({'type': text} if (text := texts(a for a, _ in found)) else {}) | {'source': 'typeshed'}
            for name, found in hidden.items()]


def optional(found, overloads):
    """The default of a parameter, when there is one in every overload that has it, or one lacks it."""
    defaults = [default for _, default in found]
    if len(found) == overloads and None in defaults:
        return {}
    texts = {ast.unparse(default) for default in defaults if default}
    return {'default': texts.pop() if len(texts) == 1 else '...'}


def named_from(node, skipped):
    """The parameters that calls may name, without the first positional ones, each with its default."""
    a = node.args
    defaults = [None] * (len(a.posonlyargs) + len(a.args) - len(a.defaults)) + a.defaults
    yield from list(zip([*a.posonlyargs, *a.args], defaults))[max(skipped, len(a.posonlyargs)):]
    yield from zip(a.kwonlyargs, a.kw_defaults)


def is_bound(node, bound):
    """Whether the first parameter of a definition is the bound object."""
    return bound and not any(ast.unparse(d) == 'staticmethod' for d in node.decorator_list)


def annotation_of_attribute(node):
    """The type of a variable, or what a property gives."""
    return node.annotation if isinstance(node, ast.AnnAssign) else getattr(node, 'returns', None)


def result(node, kind):
    """What a call gives; of an `async def`, what awaiting it gives."""
    returns = node.returns
    if isinstance(node, ast.FunctionDef) and kind == 'coroutine_function' \
            and isinstance(returns, ast.Subscript) and ast.unparse(returns.value) in COROUTINES:
        return returns.slice.elts[2]
    if isinstance(node, ast.AsyncFunctionDef) and kind == 'function' and returns:
        return ast.parse(f'Coroutine[Any, Any, {ast.unparse(returns)}]', mode='eval').body
    return returns


def named_parameters(node, bound):
    """The names of an overload's parameters, as far as a caller may use them."""
    a = node.args
    named = [*a.args[1 if bound and not a.posonlyargs else 0:], *a.kwonlyargs]
    return {p.arg for p in named if not p.arg.startswith('__')}


def annotation_of(node, parameter, names, position, bound):
    """The annotation of the parameter of this name, or of one at its place that has no namesake."""
    a, kind = node.args, parameter['kind']
    if kind == 'var_positional':
        return a.vararg and a.vararg.annotation
    if kind == 'var_keyword':
        return a.kwarg and a.kwarg.annotation
    positional = [*a.posonlyargs, *a.args]
    if is_bound(node, bound):
        positional = positional[1:]
    for found in [*positional, *a.kwonlyargs]:
        if found.arg in (parameter['name'], '__' + parameter['name']):
            return found.annotation
    if kind != 'keyword_only' and position < len(positional) \
            and positional[position].arg not in names:
        return positional[position].annotation
    return None


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
