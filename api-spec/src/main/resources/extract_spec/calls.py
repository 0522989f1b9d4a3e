"""How the library itself calls a loop and its parts."""
import ast
import sys

import library
import receivers
from yamltext import Flow


def describe():
    """`receiver.method` -> the distinct calls, all sorted."""
    found = {}
    for module in library.submodules():
        for use in receivers.uses(module):
            if use.access == 'call' and use.member in receivers.members(use.kind):
                add(found, f'{use.kind}.{use.member}', use.caller, shape(use.call.args, use.call.keywords))
    return {name: [Flow(call) for call in sorted(calls, key=order)]
            for name, calls in sorted(found.items())}


def shape(arguments, keywords):
    """The number of positional arguments, the names of the keywords, and whether more are unpacked."""
    entry = {'positional': sum(not isinstance(a, ast.Starred) for a in arguments)}
    names = sorted(k.arg for k in keywords if k.arg)
    if names:
        entry['keywords'] = names
    if any(isinstance(a, ast.Starred) for a in arguments):
        entry['var_positional'] = True
    if any(k.arg is None for k in keywords):
        entry['var_keyword'] = True
    return entry


def add(found, name, caller, call):
    entry = {'caller': caller} | call
    twin = written_in(caller)
    if twin:
        entry['written_in'] = twin
    calls = found.setdefault(name, [])
    if entry not in calls:
        calls.append(entry)


def written_in(caller):
    """'python-twin' for a function that stands in for one in C, on interpreters without it."""
    module, name = caller.split('.')[1:3]
    thing = getattr(sys.modules.get(f'asyncio.{module}'), name, None)
    if thing is not None and getattr(thing, '__module__', '') == '_asyncio':
        return 'python-twin'
    return None


def order(call):
    return (call['caller'], call['positional'], call.get('keywords', []),
            call.get('var_positional', False), call.get('var_keyword', False))
