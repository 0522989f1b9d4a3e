"""Shows what the extractor makes of the planted library and of the planted stubs."""
import pathlib
import sys

extractor, here = sys.argv[1], pathlib.Path(__file__).parent
sys.path[:0] = [extractor, str(here / 'library')]

import library
library.FOLDER = here / 'library'

import events

import annotations
import attributes
import behaviour
import c_calls
import calls
import classes
import deprecations
import hooks
import stubs
import yamltext


def parameters(*names, kind='positional_or_keyword'):
    return [{'name': name, 'kind': kind} for name in names]


def planted_types():
    """The entries of a few names, with the types that the stubs give them."""
    def function(*names, kind='function'):
        return {'kind': kind, 'module': 'asyncio.events', 'parameters': parameters(*names)}

    def with_keywords(*names, catches_all=False):
        entry = function(*names)
        if catches_all:
            entry['parameters'] += parameters('args', kind='var_positional')
        entry['parameters'] += parameters('kwargs', kind='var_keyword')
        return entry

    names = {
        'on_platform': function('a'),
        'open': function('host', 'sock', 'mode'),
        'spawn': with_keywords('coro'),
        'hand_on': with_keywords(catches_all=True),
        'connect': with_keywords('address'),
        'wait': function('only', kind='coroutine_function'),
        'Loop': {
            'kind': 'class', 'module': 'asyncio.events',
            'bases': ['asyncio.events.AbstractEventLoop'],
            'fields': [{'name': 'debug'}, {'name': 'unknown'}],
            'methods': {'run': function('main'), 'serve': function('context', kind='function'),
                        'renamed': function('fd', 'callback')},
        },
        'Task': {
            'kind': 'class', 'module': 'asyncio.tasks', 'bases': [],
            'properties': [{'name': 'name'}],
            'constructor': {'parameters': parameters('coro', 'loop')},
            'methods': {'result': function()},
        },
    }
    document = {'python': '', 'names': names, 'hooks': {}}
    annotations.annotate(document, stubs.Stubs(here / 'typeshed'))
    return {'names': document['names'], 'types': document['types']}


nothing = c_calls.Notes()
functions = [f for n, f in vars(events).items() if n.startswith('warns')]
print(yamltext.text({
    '#': 'What the extractor makes of the planted library and stubs.',
    'call_sites': calls.describe(nothing),
    'attributes': attributes.describe(nothing),
    'deprecated': {f.__name__: deprecations.of_function(f).get('deprecated', 'not')
                   for f in functions},
    'fields': classes.describe_class(events.Entry)['fields'],
    'hooks': sorted(hooks.functions_of('events', events, {})),
    'oldest': stubs.Stubs(here / 'typeshed').oldest_version()[1],
    **planted_types(),
    'probes': {name: probe if name == 'answers' else probe['outcome']
               for name, probe in behaviour.describe(here / 'probes', seconds=1).items()},
}), end='')
