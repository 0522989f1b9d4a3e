"""How the library itself calls a loop and its parts."""
import ast
import sys

import library
import uses
from yamltext import Flow


def describe(c_notes):
    """`receiver.method` -> the distinct calls, all sorted."""
    found = {}
    for module in library.sources():
        for use in uses.of_module(module):
            if use.access == 'call' and is_member(use.kind, use.member):
                call = {'caller': use.caller} | shape(use.call) | origin(use)
                add(found, f'{use.kind}.{use.member}', call)
    for kind, method, caller, positional, keywords in c_notes.calls:
        call = {'caller': caller, 'positional': positional} \
            | ({'keywords': keywords} if keywords else {}) | {'written_in': 'c'}
        add(found, f'{kind}.{method}', call)
    return {name: [Flow(call) for call in sorted(calls, key=order)]
            for name, calls in sorted(found.items())}


def is_member(kind, name):
    special = name.startswith('__') and name.endswith('__')
    return name in uses.members(kind) and not special


def add(found, name, call):
    calls = found.setdefault(name, [])
    if call not in calls:
        calls.append(call)


def shape(call):
    """The number of positional arguments, the names of the keywords, and whether there are more."""
    entry = {'positional': sum(not isinstance(a, ast.Starred) for a in call.args)}
    names = sorted(k.arg for k in call.keywords if k.arg)
    if names:
        entry['keywords'] = names
    if any(isinstance(a, ast.Starred) for a in call.args):
        entry['var_positional'] = True
    if any(k.arg is None for k in call.keywords):
        entry['var_keyword'] = True
    return entry


def origin(use):
    """Who calls, when it is not the named Python function at once."""
    entry = {'via': use.via} if use.via else {}
    if is_twin(use.caller):
        entry['written_in'] = 'python-twin'
    return entry


def is_twin(caller):
    """Whether a function stands in for one in C, on interpreters without it."""
    module, name = caller.split('.')[1:3]
    thing = getattr(sys.modules.get(f'asyncio.{module}'), name, None)
    return getattr(thing, '__module__', '') == '_asyncio'


def order(call):
    return (call['caller'], call.get('via', ''), call['positional'], call.get('keywords', []),
            call.get('var_positional', False), call.get('var_keyword', False))
