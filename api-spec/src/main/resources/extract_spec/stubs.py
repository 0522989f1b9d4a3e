"""typeshed's stubs, as they are for one version of Python on this platform."""
import ast
import functools
import operator
import sys

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
OPERATORS = {ast.GtE: operator.ge, ast.Lt: operator.lt, ast.Gt: operator.gt, ast.LtE: operator.le,
             ast.Eq: operator.eq, ast.NotEq: operator.ne}


class Definition:
    """What a stub says of one name: its nodes, several for overloads, and their module."""

    def __init__(self, module, name, nodes):
        self.module = module
        self.name = name
        self.nodes = nodes

    @property
    def node(self):
        return self.nodes[-1]


@functools.cache
def parsed(file):
    """The syntax tree of a stub."""
    return ast.parse(file.read_text(encoding='utf-8'))


class Stubs:
    """The standard library's stubs in a directory of typeshed, for the running version or another one."""

    def __init__(self, directory, version=sys.version_info[:2]):
        self.directory = directory
        self.version = version
        self.modules = {}
        self.bodies = {}

    def module(self, name):
        """The names that a module's stub binds, each with its nodes; none without a stub."""
        if name not in self.modules:
            base = self.directory / 'stdlib' / name.replace('.', '/')
            package = base / '__init__.pyi'
            file = package if package.is_file() else base.with_suffix('.pyi')
            self.modules[name] = {}
            if file.is_file():
                package = name if file.name == '__init__.pyi' else name.rpartition('.')[0]
                self.modules[name] = self.bind(parsed(file).body, package)
        return self.modules[name]

    def bind(self, body, package):
        names = {}
        for node in effective(body, self.version):
            if isinstance(node, ast.ImportFrom):
                module = node.module or ''
                if node.level:
                    base = package.rsplit('.', node.level - 1)[0]
                    module = f'{base}.{module}' if module else base
                for alias in node.names:
                    if alias.name == '*':
                        for name in list(self.module(module)):
                            if not name.startswith('_'):
                                names[name] = [Import(module, name)]
                    else:
                        names[alias.asname or alias.name] = [Import(module, alias.name)]
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    name = alias.asname or alias.name.partition('.')[0]
                    names[name] = [Import(alias.name if alias.asname else name, None)]
            else:
                for name in bound(node):
                    known = names.get(name, [])
                    names[name] = [*known, node] if is_overload(node) and known else [node]
        return names

    def compared_versions(self):
        """The versions of Python with which asyncio's stubs compare, sorted."""
        return sorted({ast.literal_eval(node.comparators[0])[:2]
                       for file in (self.directory / 'stdlib' / 'asyncio').glob('*.pyi')
                       for node in ast.walk(parsed(file))
                       if isinstance(node, ast.Compare) and ast.unparse(node.left) == 'sys.version_info'})

    def oldest_version(self):
        """The oldest version of Python that asyncio's stubs know: they compare with those after it."""
        major, minor = min(self.compared_versions(), default=(3, 1))
        return major, minor - 1

    def find(self, module, name):
        """The definition behind a name, through imports; None when there is none."""
        for _ in range(20):
            nodes = self.module(module).get(name)
            if nodes is None:
                return None
            if not isinstance(nodes[0], Import):
                return Definition(module, name, nodes)
            if nodes[0].name is None:
                return None
            if nodes[0].name not in self.module(nodes[0].module):
                return None
            module, name = nodes[0].module, nodes[0].name
        return None

    def find_class(self, module, name):
        """The definition of a class, also by another name that is assigned to it."""
        found = self.find(module, name)
        if found and isinstance(found.node, ast.Assign) and isinstance(found.node.value, ast.Name):
            found = self.resolve(found.module, found.node.value)
        return found if found and isinstance(found.node, ast.ClassDef) else None

    def member(self, cls, name):
        """A member's definition in the stub of a class or of its bases."""
        open_classes, seen = [cls], set()
        while open_classes:
            current = open_classes.pop(0)
            if current.node in seen:
                continue
            seen.add(current.node)
            nodes = self.members(current).get(name)
            if nodes:
                return Definition(current.module, name, nodes)
            open_classes.extend(self.bases(current))
        return None

    def members(self, cls):
        """The members of a class's stub, each with its nodes."""
        if cls.node not in self.bodies:
            self.bodies[cls.node] = self.bind(cls.node.body, '')
        return self.bodies[cls.node]

    def bases(self, cls):
        """The classes in whose stubs inherited members stand."""
        for base in cls.node.bases:
            base = base.value if isinstance(base, ast.Subscript) else base
            found = self.resolve(cls.module, base)
            if found and isinstance(found.node, ast.ClassDef):
                yield found

    def resolve(self, module, expression):
        """The definition of a name or a dotted name, as a module's stub writes it."""
        if isinstance(expression, ast.Name):
            return self.find(module, expression.id)
        if isinstance(expression, ast.Attribute) and isinstance(expression.value, ast.Name):
            nodes = self.module(module).get(expression.value.id)
            if nodes and isinstance(nodes[0], Import):
                imported = nodes[0]
                target = f'{imported.module}.{imported.name}' if imported.name else imported.module
                return self.find(target, expression.attr)
        return None


class Import:
    """A name that comes from another module; without a name, the module itself."""

    def __init__(self, module, name):
        self.module = module
        self.name = name


def effective(body, version):
    """The statements that count for a version of Python."""
    for node in body:
        if isinstance(node, ast.If):
            yield from effective(node.body if holds(node.test, version) else node.orelse, version)
        elif isinstance(node, ast.Try):
            yield from effective(node.body, version)
        else:
            yield node


def holds(test, version):
    """Whether a condition over sys.version_info and sys.platform is true for a version, here."""
    if isinstance(test, ast.BoolOp):
        values = (holds(value, version) for value in test.values)
        return all(values) if isinstance(test.op, ast.And) else any(values)
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return not holds(test.operand, version)
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and type(test.ops[0]) in OPERATORS:
        left, right = ast.unparse(test.left), ast.literal_eval(test.comparators[0])
        if left == 'sys.version_info':
            return OPERATORS[type(test.ops[0])](version[:len(right)], right)
        if left == 'sys.platform':
            return OPERATORS[type(test.ops[0])](sys.platform, right)
    if isinstance(test, ast.Name) and test.id == 'TYPE_CHECKING':
        return True
    raise SystemExit(f'typeshed has a condition that is not understood: {ast.unparse(test)}')


def bound(node):
    """The names that a statement binds."""
    if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
        return [node.name]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    if isinstance(node, ast.Assign):
        return [t.id for t in node.targets if isinstance(t, ast.Name)]
    return []


def is_overload(node):
    """Whether a definition adds to the earlier ones of its name, as overloads and setters do."""
    return any(ast.unparse(d).rpartition('.')[2] in ('overload', 'setter', 'deleter')
               for d in getattr(node, 'decorator_list', ()))


def last_name(node):
    """`Final` for both `Final` and `typing.Final`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None
