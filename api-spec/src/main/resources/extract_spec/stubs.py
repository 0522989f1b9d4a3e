"""typeshed's stubs, as they are for the running interpreter on this platform."""
import ast
import sys

OPERATORS = {ast.GtE: lambda a, b: a >= b, ast.Lt: lambda a, b: a < b, ast.Gt: lambda a, b: a > b,
             ast.LtE: lambda a, b: a <= b, ast.Eq: lambda a, b: a == b, ast.NotEq: lambda a, b: a != b}


class Definition:
    """What a stub says of one name: its nodes (several for overloads), and the module they stand in."""

    def __init__(self, module, name, nodes):
        self.module = module
        self.name = name
        self.nodes = nodes

    @property
    def node(self):
        return self.nodes[-1]


class Stubs:
    """The standard library's stubs in a directory of typeshed."""

    def __init__(self, directory):
        self.directory = directory
        self.modules = {}

    def module(self, name):
        """The names that a module's stub binds, each with its nodes; empty when there is no stub."""
        if name not in self.modules:
            base = self.directory / 'stdlib' / name.replace('.', '/')
            package = base / '__init__.pyi'
            file = package if package.is_file() else base.with_suffix('.pyi')
            self.modules[name] = {}
            if file.is_file():
                tree = ast.parse(file.read_text(encoding='utf-8'))
                package = name if file.name == '__init__.pyi' else name.rpartition('.')[0]
                self.modules[name] = self.bind(tree.body, package)
        return self.modules[name]

    def bind(self, body, package):
        names = {}
        for node in effective(body):
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

    def members(self, cls):
        """The members of a class's stub, each with its nodes."""
        return self.bind(cls.node.body, '')

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


def effective(body):
    """The statements that count for this interpreter."""
    for node in body:
        if isinstance(node, ast.If):
            yield from effective(node.body if holds(node.test) else node.orelse)
        elif isinstance(node, ast.Try):
            yield from effective(node.body)
        else:
            yield node


def holds(test):
    """Whether a condition over sys.version_info and sys.platform is true here."""
    if isinstance(test, ast.BoolOp):
        values = map(holds, test.values)
        return all(values) if isinstance(test.op, ast.And) else any(values)
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return not holds(test.operand)
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and type(test.ops[0]) in OPERATORS:
        left, right = ast.unparse(test.left), ast.literal_eval(test.comparators[0])
        if left == 'sys.version_info':
            return OPERATORS[type(test.ops[0])](sys.version_info[:len(right)], right)
        if left == 'sys.platform':
            return OPERATORS[type(test.ops[0])](sys.platform, right)
    if isinstance(test, ast.Name) and test.id == 'TYPE_CHECKING':
        return True
    raise SystemExit(f'typeshed has a condition that is not understood: {ast.unparse(test)}')


def bound(node):
    """The names that a statement binds."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    if isinstance(node, ast.Assign):
        return [t.id for t in node.targets if isinstance(t, ast.Name)]
    return []


def is_overload(node):
    """Whether a definition adds to the earlier ones of its name: overloads, and setters of properties."""
    return any(ast.unparse(d).rpartition('.')[2] in ('overload', 'setter', 'deleter')
               for d in getattr(node, 'decorator_list', ()))
