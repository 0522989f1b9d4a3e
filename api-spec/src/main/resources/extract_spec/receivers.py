"""Which expressions of asyncio's source are a loop, a future, a transport, ...

Python tells no types, so an expression is recognised by where it comes from: `self` in a class of
that kind, the result of a known function, a variable or attribute that is given such a value, or
one that has a name which asyncio uses for nothing else.
"""
import ast
import functools

import library

# The classes from which a kind of object descends.
ROOTS = {
    'AbstractEventLoop': 'loop', 'Future': 'future', 'Task': 'task', 'Handle': 'handle',
    'AbstractServer': 'server', 'BaseTransport': 'transport', 'BaseProtocol': 'protocol',
    'AbstractEventLoopPolicy': 'policy', '_AbstractEventLoopPolicy': 'policy',
}
KINDS = {
    'loop': (), 'future': (), 'task': ('future',), 'handle': (), 'server': (), 'transport': (),
    'protocol': (), 'policy': (), 'watcher': (),
}

# Variables and attributes, without leading underscores.
NAMES = {
    'loop': 'loop', 'running_loop': 'loop',
    'future': 'future', 'fut': 'future', 'fut_waiter': 'future', 'waiter': 'future',
    'outer': 'future', 'inner': 'future', 'child': 'future', 'destination': 'future',
    'source': 'future',
    'exit_waiter': 'future', 'on_completed_fut': 'future',
    'task': 'task', 'parent_task': 'task',
    'handle': 'handle', 'timer_handle': 'handle', 'timeout_handle': 'handle',
    'server': 'server',
    'transport': 'transport', 'ssl_transport': 'transport', 'app_transport': 'transport',
    'protocol': 'protocol', 'app_protocol': 'protocol', 'ssl_protocol': 'protocol',
    'policy': 'policy', 'watcher': 'watcher',
}

# Functions and methods by what they return.
RESULTS = {
    'get_running_loop': 'loop', '_get_running_loop': 'loop', 'get_event_loop': 'loop',
    '_get_event_loop': 'loop', 'new_event_loop': 'loop', 'get_loop': 'loop', '_get_loop': 'loop',
    'create_future': 'future', 'Future': 'future', 'wrap_future': 'future',
    '_chain_future': 'future', 'ensure_future': 'future', '_ensure_future': 'future',
    'create_task': 'task', 'Task': 'task', 'current_task': 'task',
    'call_soon': 'handle', 'call_later': 'handle', 'call_at': 'handle', '_call_soon': 'handle',
    'call_soon_threadsafe': 'handle', 'Handle': 'handle', 'TimerHandle': 'handle',
    '_add_reader': 'handle', '_add_writer': 'handle', 'Server': 'server',
    '_make_socket_transport': 'transport', '_make_ssl_transport': 'transport',
    '_make_datagram_transport': 'transport', '_make_read_pipe_transport': 'transport',
    '_make_write_pipe_transport': 'transport', '_make_subprocess_transport': 'transport',
    '_make_duplex_pipe_transport': 'transport', 'get_protocol': 'protocol',
    'protocol_factory': 'protocol', 'get_event_loop_policy': 'policy',
    '_get_event_loop_policy': 'policy', 'get_child_watcher': 'watcher',
    '_get_child_watcher': 'watcher',
}


@functools.cache
def classes():
    """Every class definition of the library."""
    return [node for name in library.sources() for node in ast.walk(library.tree(name))
            if isinstance(node, ast.ClassDef)]


@functools.cache
def bases():
    """The names of the bases of every class, by the class's name."""
    return {node.name: [last_name(base) for base in node.bases] for node in classes()}


@functools.cache
def kind_of_class(name):
    if name in ROOTS:
        return ROOTS[name]
    if name.endswith('ChildWatcher'):
        return 'watcher'
    kinds = (kind_of_class(base) for base in bases().get(name, ()) if base != name)
    return next(filter(None, kinds), None)


@functools.cache
def methods(kind):
    """The names of all methods that classes of this kind define, without properties."""
    names = set().union(*(methods(other) for other in KINDS[kind]))
    for node in classes():
        if kind_of_class(node.name) == kind:
            names.update(mangled(node.name, s.name) for s in node.body
                         if isinstance(s, (ast.FunctionDef, ast.AsyncFunctionDef))
                         and not is_property(s))
    return frozenset(names)


@functools.cache
def others(module):
    """The variables of a module that hold an instance of one of its classes that is of no kind."""
    own = {node.name for node in library.tree(module).body if isinstance(node, ast.ClassDef)}
    made = ((target, value) for statement in library.tree(module).body
            for target, value in [assignment(statement)]
            if isinstance(target, ast.Name) and isinstance(value, ast.Call))
    return frozenset(target.id for target, value in made
                     if last_name(value.func) in own and not kind_of_class(last_name(value.func)))


class Scope:
    """A function with what is known of its variables, or a class with what is known of `self`."""

    def __init__(self, node, module, qualname, parent, owner):
        self.module = module
        self.qualname = qualname
        self.parent = parent
        self.owner = owner  # the class whose method (or nested function of a method) it is
        self.kinds = {}
        for statement in own_nodes(node):
            target, value = assignment(statement)
            if isinstance(target, ast.Name):
                kind = self.kind_of(value)
                if kind:
                    self.kinds.setdefault(target.id, kind)

    def kind_of(self, node):
        """The kind of an expression's value, or None when nothing is known."""
        if isinstance(node, ast.Name):
            return self.kind_of_name(node.id)
        if isinstance(node, ast.Attribute):
            own = self.owner and is_self(node.value) and self.owner.fields.get(node.attr)
            return own or NAMES.get(node.attr.lstrip('_'))
        if isinstance(node, ast.Call):
            return RESULTS.get(last_name(node.func))
        if isinstance(node, ast.NamedExpr):
            return self.kind_of(node.value)
        if isinstance(node, ast.IfExp):
            return self.kind_of(node.body) or self.kind_of(node.orelse)
        if isinstance(node, ast.BoolOp):
            return next((kind for value in node.values if (kind := self.kind_of(value))), None)
        return None

    def kind_of_name(self, name):
        if name == 'self':
            return self.owner and self.owner.kind
        scope = self
        while scope:
            if name in scope.kinds:
                return scope.kinds[name]
            scope = scope.parent
        return None if name in others(self.module) else NAMES.get(name.lstrip('_'))


class Owner:
    """A class, and the kinds of what its methods assign to attributes of `self`."""

    def __init__(self, node):
        self.name = node.name
        self.kind = kind_of_class(node.name)
        self.fields = {}
        for statement in ast.walk(node):
            target, value = assignment(statement)
            if isinstance(target, ast.Attribute) and is_self(target.value) \
                    and isinstance(value, ast.Call):
                kind = RESULTS.get(last_name(value.func))
                if kind:
                    self.fields.setdefault(target.attr, kind)


def own_nodes(node):
    """The nodes below one, in source order, without those in nested functions and classes."""
    for child in ast.iter_child_nodes(node):
        yield child
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield from own_nodes(child)


def assignment(statement):
    """The target and the value of a simple assignment."""
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        return statement.targets[0], statement.value
    if isinstance(statement, (ast.AnnAssign, ast.NamedExpr)):
        return statement.target, statement.value
    return None, None


def is_property(function):
    return any(last_name(d) in ('property', 'cached_property', 'setter', 'deleter')
               for d in function.decorator_list)


def is_self(node):
    return isinstance(node, ast.Name) and node.id == 'self'


def last_name(node):
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None


def mangled(cls, name):
    """The name that Python gives to a member of a class."""
    if name.startswith('__') and not name.endswith('__'):
        return f'_{cls.lstrip("_")}{name}'
    return name
