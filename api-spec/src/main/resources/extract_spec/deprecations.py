"""Where the interpreter itself warns of a deprecation."""
import ast
import re
import warnings

import library
from yamltext import Flow, Quoted

REMOVAL = re.compile(r'removed in Python (?:version )?(3\.\d+)|removal in Python (3\.\d+)')
CATEGORIES = {'DeprecationWarning', 'PendingDeprecationWarning'}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def of_function(function):
    """What the warnings in a function's body say: `{}`, or the key `deprecated`."""
    nodes = own_nodes(library.statements(function) or ())
    found = [(conditional, warning) for conditional, node in nodes if (warning := as_warning(node))]
    if not found:
        return {}
    conditional, warning = min(found, key=lambda f: f[0])
    return {'deprecated': Flow(warning | ({'conditional': True} if conditional else {}))}


def of_module_function(function, policy):
    """What calling a function of a module warns of, itself or where it only asks the policy."""
    own = of_function(function)
    body = library.statements(function)
    if own or not body:
        return own
    call = getattr(body[-1], 'value', None)
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) \
            and ast.unparse(call.func.value) == 'get_event_loop_policy()':
        return of_function(getattr(policy, call.func.attr, None))
    return {}


def of_class(cls):
    """What making or extending a class warns of: `{}`, or the key `deprecated`."""
    members = [vars(cls).get(name) for name in ('__init__', '__new__', '__init_subclass__')]
    functions = [getattr(member, '__func__', member) for member in members]
    found = [entry for function in functions if (entry := of_function(function))]
    return min(found, key=lambda e: 'conditional' in e['deprecated'], default={})


def of_lookup(module, name):
    """What a module's `__getattr__` says when it is asked for a name."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        getattr(module, name)
    for warning in caught:
        if issubclass(warning.category, (DeprecationWarning, PendingDeprecationWarning)):
            return {'deprecated': Flow(removal(str(warning.message)) | {'source': 'interpreter'})}
    return {}


def looked_up_names(module):
    """The names that a module's `__getattr__` mentions and answers, sorted."""
    if '__getattr__' not in vars(module):
        return []
    node = library.syntax(module.__getattr__)
    words = {n.value for n in ast.walk(node) if isinstance(n, ast.Constant)
             and isinstance(n.value, str) and n.value.isidentifier()}
    return sorted(word for word in words if word not in vars(module) and hasattr(module, word))


def own_nodes(statements, conditional=False):
    """The nodes of a body, not of nested functions, and whether they are below a condition."""
    for statement in statements:
        if isinstance(statement, FUNCTIONS):
            continue
        if not hasattr(statement, 'body') and not hasattr(statement, 'cases'):
            for node in ast.walk(statement):
                yield conditional, node
            continue
        below = conditional or not isinstance(statement, (ast.With, ast.AsyncWith))
        for part in ('body', 'orelse', 'handlers', 'finalbody', 'cases'):
            yield from own_nodes(getattr(statement, part, ()), below)


def as_warning(node):
    """What one call warns of, if it does."""
    if not isinstance(node, ast.Call):
        return None
    callee = ast.unparse(node.func)
    if callee == 'warnings._deprecated':
        version = next((k.value for k in node.keywords if k.arg == 'remove'), None)
        return {'removal': Quoted('.'.join(map(str, ast.literal_eval(version)))),
                'source': 'interpreter'}
    if callee not in ('warnings.warn', '_warn', 'warn'):
        return None
    arguments = [*node.args, *(k.value for k in node.keywords)]
    if not any(isinstance(a, ast.Name) and a.id in CATEGORIES for a in arguments):
        return None
    text = [n.value for n in ast.walk(arguments[0]) if isinstance(n, ast.Constant)]
    return removal(''.join(map(str, text))) | {'source': 'interpreter'}


def removal(text):
    match = REMOVAL.search(text)
    return {'removal': Quoted(match[1] or match[2])} if match else {}
