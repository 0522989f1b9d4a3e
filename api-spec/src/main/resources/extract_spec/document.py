"""The whole spec of the running interpreter."""
import sys

import annotations
import attributes
import behaviour
import c_calls
import calls
import hooks
import library
import names
import stubs
from yamltext import Quoted

SCHEMA = 3
LEVELS = {'alpha': 'a', 'beta': 'b', 'candidate': 'rc'}


def describe(typeshed):
    """The document, ready to be written. Without typeshed's directory it has no types."""
    version = sys.version_info
    minor = f'{version.major}.{version.minor}'
    probes = behaviour.describe()  # while nothing else has used asyncio
    library.load()
    modules, exported = names.describe_modules()
    described = names.describe_names(exported)
    c_notes = c_calls.notes()
    result = {
        '#': f'The asyncio surface of CPython {minor}. Written by extract_spec; do not edit.',
        'schema': SCHEMA,
        'python': {'version': Quoted(release(version)), 'minor': Quoted(minor),
                   'platform': sys.platform},
        'modules': modules,
        'names': described,
        'hooks': hooks.describe(described),
        'call_sites': calls.describe(c_notes),
        'attributes': attributes.describe(c_notes),
    }
    if typeshed:
        annotations.annotate(result, stubs.Stubs(typeshed))
    return result | {'probes': probes, 'whole': True}


def release(version):
    text = '.'.join(map(str, version[:3]))
    if version.releaselevel != 'final':
        text += LEVELS[version.releaselevel] + str(version.serial)
    return text
