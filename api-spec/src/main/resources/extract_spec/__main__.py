"""Write the asyncio surface of the running interpreter as YAML.

Run it with the interpreter that is to be described, isolated from the user's
environment:

    python3.13 -I -B extract_spec --typeshed DIR > asyncio/3.13.yaml

Only the standard library is used, nothing outside the interpreter and
typeshed is read, and the same interpreter always gives the same bytes: names
are sorted, members keep the order of their definition, and no value that
differs between two processes (addresses, ids, paths) is written. The keys are
explained in asyncio-spec.schema.json.
"""
import argparse
import pathlib
import sys
import warnings

import document
import preview
import yamltext


def main():
    arguments = argparse.ArgumentParser(prog='extract_spec')
    arguments.add_argument('--typeshed', type=pathlib.Path, metavar='DIR',
                           help="typeshed's directory, the one with `stdlib`")
    arguments.add_argument('--preview', metavar='3.NN',
                           help='describe this version instead, from typeshed alone')
    options = arguments.parse_args()
    if options.typeshed and not (options.typeshed / 'stdlib' / 'asyncio' / 'tasks.pyi').is_file():
        raise SystemExit(f'{options.typeshed} is no typeshed: it has no stdlib/asyncio/tasks.pyi')
    if options.preview and not options.typeshed:
        arguments.error('--preview needs --typeshed')
    warnings.simplefilter('ignore')
    described = preview.describe(options.typeshed, options.preview, sys.platform) if options.preview \
        else document.describe(options.typeshed)
    text = yamltext.text(described)
    sys.stdout.reconfigure(encoding='utf-8', newline='\n')
    sys.stdout.write(text)


main()
