"""YAML of the few shapes that a spec has, laid out for people and for diffs."""
import re
import textwrap

WIDTH = 100
PLAIN = re.compile(r'[A-Za-z_][A-Za-z0-9_.-]*')
WORDS = frozenset({'null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n'})


class Flow(dict):
    """A mapping that is written on one line."""


class Quoted(str):
    """A version: quoted always, for as numbers 3.1 and 3.10 are the same."""


def text(document):
    """A document: its key '#' is a comment, the others are written in block style."""
    return ''.join(f'# {line}\n' for line in document['#'].splitlines()) \
        + ''.join(f'{line}\n' for line in lines({k: v for k, v in document.items() if k != '#'}))


def scalar(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if PLAIN.fullmatch(value) and value.lower() not in WORDS and not isinstance(value, Quoted):
        return value
    return "'" + value.replace("'", "''") + "'"


def flow(value):
    if isinstance(value, (list, tuple)):
        return '[' + ', '.join(map(flow, value)) + ']'
    if isinstance(value, dict):
        return '{' + ', '.join(f'{scalar(k)}: {flow(v)}' for k, v in value.items()) + '}'
    return scalar(value)


def words(prefix, items, indent):
    """A list of scalars, on one line if it fits."""
    line = prefix + flow(items)
    if len(line) <= WIDTH:
        return [line]
    return [prefix + '[',
            *textwrap.wrap(', '.join(map(flow, items)), WIDTH, break_long_words=False,
                           break_on_hyphens=False, initial_indent=indent + '  ',
                           subsequent_indent=indent + '  '),
            indent + ']']


def lines(mapping, indent=''):
    """A mapping in block style; a list of mappings has one of them on a line."""
    for key, item in mapping.items():
        prefix = f'{indent}{scalar(key)}: '
        if isinstance(item, (list, tuple)) and not any(isinstance(i, dict) for i in item):
            yield from words(prefix, item, indent)
        elif isinstance(item, (list, tuple)):
            yield f'{indent}{scalar(key)}:'
            for entry in item:
                yield f'{indent}  - {flow(entry)}'
        elif isinstance(item, dict) and item and not isinstance(item, Flow):
            yield f'{indent}{scalar(key)}:'
            yield from lines(item, indent + '  ')
        else:
            yield prefix + flow(item)
