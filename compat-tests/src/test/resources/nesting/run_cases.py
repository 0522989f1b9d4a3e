"""Runs every case of the modules ``cases_*`` and tells, one JSON object a line, what each printed.

The modules are those beside this file, or those of the directory that is named on the command line.

A case is a function whose docstring is what it prints; a coroutine function runs by ``asyncio.run``.
"""

import asyncio
import contextlib
import faulthandler
import importlib
import inspect
import io
import json
import logging
import pathlib
import sys
import traceback

from qtloop import _native

LIMIT = 30


class LogLines(logging.Handler):
    """What asyncio logs is a part of what a case prints."""

    def emit(self, record):
        print(record.levelname, self.format(record))


def run(case):
    printed = io.StringIO()
    faulthandler.dump_traceback_later(LIMIT, exit=True)
    with contextlib.redirect_stdout(printed):
        try:
            if inspect.iscoroutinefunction(case):
                asyncio.run(case())
            else:
                case()
        except BaseException:
            traceback.print_exc(file=sys.stdout)
    faulthandler.cancel_dump_traceback_later()
    return printed.getvalue().splitlines() + left_behind()


def left_behind():
    loops, qt_objects = _native.live_counts()
    return [f'left behind: {loops} loops, {qt_objects} Qt objects'] if loops or qt_objects else []


def main():
    logging.getLogger('asyncio').addHandler(LogLines())
    directory = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    if directory.is_file():
        directory = directory.parent
    sys.path.insert(0, str(directory))
    for path in sorted(directory.glob('cases_*.py')):
        module = importlib.import_module(path.stem)
        for name, case in inspect.getmembers(module, inspect.isfunction):
            if case.__doc__ and case.__module__ == module.__name__:
                print(json.dumps({'case': name, 'expected': inspect.cleandoc(case.__doc__).splitlines(),
                                  'printed': run(case)}), flush=True)


main()
