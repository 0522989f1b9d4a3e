"""What asyncio's source does with members of loops, futures, transports, ..."""
from __future__ import annotations

import ast
import functools
from typing import NamedTuple

import library
import receivers

# Functions that call another one later, and the position at which they take it.
SCHEDULERS = {'call_soon': 0, 'call_soon_threadsafe': 0, 'call_later': 1, 'call_at': 1,
              'run_in_executor': 1, '_add_reader': 1, '_add_writer': 1, 'add_reader': 1,
              'add_writer': 1, 'partial': 0, 'add_done_callback': 0}


class Use(NamedTuple):
    """One thing that the source does with a member of an object of a known kind."""
    kind: str
    member: str
    access: str  # 'call', 'read' or 'write'
    call: ast.Call | None
    caller: str
    own: bool  # whether the object is `self`
    via: str | None = None  # the function that calls it later, when it is handed over


@functools.cache
def of_module(module):
    """Every use of a member in a module, in the order of the source."""
    return tuple(uses_below(library.tree(module), module, module, None, None))


def uses_below(node, module, qualname, scope, owner):
    for child in receivers.own_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from uses_below(
                child, module, f'{qualname}.{child.name}', scope, receivers.Owner(child))
        elif isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            inner = receivers.Scope(child, module, f'{qualname}.{child.name}', scope, owner)
            yield from uses_below(child, module, inner.qualname, inner, owner)
        elif scope:
            yield from uses_of(child, scope)


def uses_of(node, scope):
    """What one expression does itself, without those inside it."""
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute):
            yield from member_use(scope, node.func, 'call', node)
        name = receivers.last_name(node.func)
        if name in ('getattr', 'hasattr', 'setattr') and len(node.args) > 1 \
                and isinstance(node.args[1], ast.Constant):
            member = ast.Attribute(node.args[0], node.args[1].value)
            yield from member_use(scope, member, 'write' if name == 'setattr' else 'read')
        if name in SCHEDULERS:
            yield from handed_over(node, name, scope)
    elif isinstance(node, ast.Attribute):
        yield from member_use(scope, node, 'read' if isinstance(node.ctx, ast.Load) else 'write')
    elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Attribute):
        yield from member_use(scope, node.target, 'read')


def handed_over(node, name, scope):
    """The call that a scheduler makes later of a method that it is given."""
    position = SCHEDULERS[name]
    if len(node.args) <= position or not isinstance(node.args[position], ast.Attribute):
        return
    arguments = node.args[position + 1:]
    if name == 'add_done_callback':
        arguments = [ast.Name('future')]
    keywords = node.keywords if name == 'partial' else []
    later = ast.Call(node.args[position], arguments, keywords)
    yield from member_use(scope, node.args[position], 'call', later, name)


def member_use(scope, node, access, call=None, via=None):
    """The use of an attribute, when it is one of a known kind."""
    kind = scope.kind_of(node.value)
    if kind:
        member = receivers.mangled(scope.owner.name, node.attr) if scope.owner else node.attr
        yield Use(kind, member, access, call, scope.qualname, receivers.is_self(node.value), via)


@functools.cache
def fields(kind):
    """The names of the attributes that classes of this kind give to their instances."""
    return frozenset(use.member for module in library.sources() for use in of_module(module)
                     if use.access == 'write' and use.own and use.kind == kind)


def members(kind):
    """The methods of a kind, and the attributes that its classes give to their instances."""
    return receivers.methods(kind).union(fields(kind), *map(fields, receivers.KINDS[kind]))


def owner_of_field(kind, name):
    """The kind whose classes give an attribute to their instances: a task has those of a future."""
    bases = receivers.KINDS[kind]
    return next((base for base in bases if name in fields(base) - fields(kind)), kind)
