"""Types as texts, and tables of what these refer to."""
import ast

from stubs import Import, last_name

VARIABLES = ('TypeVar', 'ParamSpec', 'TypeVarTuple')
QUALIFIERS = ('Final', 'ClassVar')


class TypeTexts:
    """Turns annotations of stubs into texts, and keeps what somebody needs to understand them."""

    def __init__(self, stubs, public):
        self.stubs = stubs
        self.public = public  # the exported names of private classes
        self.variables, self.aliases, self.classes, self.imports = {}, {}, {}, {}

    def tables(self):
        """What the texts refer to beside builtins and asyncio's own names, sorted."""
        tables = {'variables': self.variables, 'aliases': self.aliases, 'classes': self.classes,
                  'imports': self.imports}
        return {name: dict(sorted(table.items())) for name, table in tables.items()}

    def text(self, annotation, module):
        """An annotation in a module's stub, without the quotes of forward references."""
        annotation = Unquoted().visit(ast.parse(ast.unparse(annotation), mode='eval').body)
        if isinstance(annotation, ast.Subscript) and last_name(annotation.value) in QUALIFIERS:
            annotation = annotation.slice
        self.note(annotation, module)
        return ast.unparse(annotation)

    def type_parameters(self, cls):
        """The type variables of a class, in order."""
        found = []
        bases = sorted(cls.node.bases, key=lambda b: not ast.unparse(b).startswith('Generic['))
        for node in (n for base in bases for n in ast.walk(base)):
            if isinstance(node, ast.Name) and node.id not in found:
                definition = self.stubs.find(cls.module, node.id)
                if definition and is_variable(definition.node):
                    self.note(node, cls.module)
                    found.append(node.id)
        return found

    def note(self, annotation, module):
        """Keeps what the names in an annotation mean."""
        if isinstance(annotation, (ast.Name, ast.Attribute)):
            text = ast.unparse(annotation)
            if not any(text in table for table in (self.variables, self.aliases, self.classes)):
                self.note_name(text, self.stubs.resolve(module, annotation), module)
        else:
            for child in ast.iter_child_nodes(annotation):
                self.note(child, module)

    def note_name(self, text, definition, module):
        node = definition and definition.node
        if is_variable(node):
            self.variables[text] = ''
            self.variables[text] = self.bound(node.value, definition.module)
        elif is_alias(node) and is_private(definition):
            self.aliases[text] = ''
            self.aliases[text] = self.text(node.value, definition.module)
        elif isinstance(node, ast.ClassDef) and definition.name in self.public:
            self.aliases[text] = self.public[definition.name]
        elif isinstance(node, ast.ClassDef) and is_private(definition):
            self.classes[text] = ''
            self.classes[text] = ', '.join(self.text(b, definition.module) for b in node.bases)
        else:
            self.note_import(text, module)

    def bound(self, call, module):
        """What a type variable is bound to, or its choices; nothing if it may be any type."""
        bounds = [k.value for k in call.keywords if k.arg == 'bound'] or call.args[1:]
        return union([self.text(b, module) for b in bounds])

    def note_import(self, text, module):
        """Keeps what a name from outside asyncio means, when the text does not say it itself."""
        first, _, rest = text.partition('.')
        origin = next(iter(self.stubs.module(module).get(first, ())), None)
        if not isinstance(origin, Import):
            return
        target = '.'.join(filter(None, (origin.module, origin.name, rest)))
        if target != text and not target.startswith(('asyncio.', '_asyncio.')) \
                and self.imports.setdefault(text, target) != target:
            raise SystemExit(f'typeshed means {target} and {self.imports[text]} by {text}')


class Unquoted(ast.NodeTransformer):
    """Replaces strings that are forward references by what they say."""

    def visit_Subscript(self, node):
        return node if last_name(node.value) == 'Literal' else self.generic_visit(node)

    def visit_Constant(self, node):
        if isinstance(node.value, str):
            return self.visit(ast.parse(node.value, mode='eval').body)
        return node


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


def is_variable(node):
    return isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) \
        and last_name(node.value.func) in VARIABLES


def is_alias(node):
    return isinstance(node, ast.AnnAssign) and last_name(node.annotation) == 'TypeAlias'


def is_private(definition):
    """Whether a name exists in typeshed only."""
    return definition.name.startswith('_') or definition.module.startswith('_typeshed')
