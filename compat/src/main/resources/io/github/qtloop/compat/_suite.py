"""Runs the tests of one file in this interpreter; the compat command reads along.

Everything that happens is appended to a file, one line for each event: the event's name and its
fields, separated by tabs, with backslashes, tabs and line ends escaped. Standard output and standard
error are left to the tests.
"""

import argparse
import faulthandler
import fnmatch
import functools
import gc
import os
import sys
import time
import unittest
import unittest.util

# The tests replace functions of these modules.
_clock = time.perf_counter
_write = os.write
_pid = os.getpid


class Events:
    """The stream of events. A forked child has it too, but is silent."""

    def __init__(self, path):
        self._fd = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._owner = os.getpid()

    def send(self, *fields):
        if _pid() == self._owner:
            _write(self._fd, b'\t'.join(self._escape(str(field)) for field in fields) + b'\n')

    @staticmethod
    def _escape(text):
        data = text.encode('utf-8', 'backslashreplace').replace(b'\\', b'\\\\')
        return data.replace(b'\t', b'\\t').replace(b'\n', b'\\n').replace(b'\r', b'\\r')


class Alarm:
    """Writes the stacks of all Python threads to a file when a step takes too long.

    The thread that does this needs no GIL.
    """

    def __init__(self, path, seconds):
        self._file = open(path, 'w')
        self._seconds = seconds

    def restart(self):
        faulthandler.dump_traceback_later(self._seconds, file=self._file)

    def stop(self):
        faulthandler.cancel_dump_traceback_later()


class Result(unittest.TestResult):
    """Sends what unittest notes, and whether the Qt event loop ran in a test."""

    def __init__(self, events, alarm, run_count):
        super().__init__()
        self._events = events
        self._alarm = alarm
        self._run_count = run_count
        self._begin = None

    def enter_class(self, name):
        self._alarm.restart()
        self._events.send('class', 'setUpClass (%s)' % name)

    def startTest(self, test):
        super().startTest(test)
        self._events.send('start', test.id())
        self._alarm.restart()
        self._runs = self._run_count()
        self._begin = _clock()

    def stopTest(self, test):
        super().stopTest(test)
        if self._begin is None:
            # Some releases stop a skipped test that they have not started.
            return
        seconds = _clock() - self._begin
        self._begin = None
        drove = self._run_count() > self._runs
        self._alarm.restart()
        self._events.send('stop', test.id(), '%.6f' % seconds, 'drove' if drove else '')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._error('FAILURE', test.id(), test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self._error('ERROR', test.id(), test, err)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            failed = issubclass(err[0], test.failureException)
            self._error('FAILURE' if failed else 'ERROR', subtest.id(), test, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._events.send('outcome', 'SKIPPED', test.id(), reason, '')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._events.send('outcome', 'FAILURE', test.id(), 'unexpected success', '')

    def _error(self, kind, name, test, err):
        message = ('%s: %s' % (err[0].__name__, err[1])).strip().splitlines()[0]
        self._events.send('outcome', kind, name, message, self._exc_info_to_string(err, test))


class Suite(unittest.TestSuite):
    """Tells when a class is set up, for what happens there belongs to no test."""

    def _handleClassSetUp(self, test, result):
        if getattr(result, '_previousTestClass', None) is not test.__class__:
            result.enter_class(unittest.util.strclass(test.__class__))
        super()._handleClassSetUp(test, result)


class Loader(unittest.TestLoader):
    """Loads the tests of one file as ``unittest discover`` does, skipped modules included."""

    suiteClass = Suite

    def __init__(self, file):
        super().__init__()
        self._file = file

    def _match_path(self, path, full_path, pattern):
        return path == os.path.basename(self._file) and os.path.samefile(full_path, self._file)

    def load(self):
        directory, name = os.path.split(self._file)
        top = directory
        while os.path.exists(os.path.join(top, '__init__.py')):
            top = os.path.dirname(top)
        return self.discover(directory, pattern=name, top_level_dir=top)


def tests_of(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from tests_of(test)
        else:
            yield test


def names_of(test):
    """The names under which a test is asked for: its own, and those of the set-ups it needs."""
    cls = test.__class__
    return {test.id(), 'setUpClass (%s)' % unittest.util.strclass(cls),
            'setUpModule (%s)' % cls.__module__}


def select(file, pattern=None, only=None, without=frozenset()):
    """The tests of a file, in their order.

    ``pattern`` is what ``unittest -k`` takes; ``only`` and ``without`` are sets of names.
    """
    if pattern and '*' not in pattern:
        pattern = '*%s*' % pattern
    return Suite(test for test in tests_of(Loader(file).load())
                 if (not pattern or fnmatch.fnmatchcase(test.id(), pattern))
                 and (only is None or names_of(test) & only)
                 and not names_of(test) & without)


def use_loop(loop):
    """Make every loop of the tests a Qt event loop if wanted; return what counts its runs."""
    if loop != 'qt':
        return lambda: 0
    import asyncio  # noqa: F401, binds the Qt event loop
    from qtloop import QtEventLoop, _native
    refused = 0
    run_forever = QtEventLoop.run_forever

    @functools.wraps(run_forever)
    def counting(self):
        # What a test of a closed loop looks at is that it refuses to run.
        nonlocal refused
        refused += self.is_closed()
        return run_forever(self)

    QtEventLoop.run_forever = counting
    return lambda: _native.run_count() + refused


def lines_of(path):
    with open(path, encoding='utf-8') as file:
        return frozenset(file.read().splitlines())


def run(options):
    events = Events(options.events)
    alarm = Alarm(options.stacks, options.limit)
    alarm.restart()
    events.send('begin')
    faulthandler.enable()
    run_count = use_loop(options.loop)
    only = lines_of(options.only) if options.only else None
    without = lines_of(options.without) if options.without else frozenset()
    tests = select(options.file, options.pattern, only, without)
    events.send('loaded')
    # The tests ask for hundreds of collections; what is there before them need not be looked at in each.
    gc.collect()
    gc.freeze()
    tests.run(Result(events, alarm, run_count))
    alarm.restart()
    events.send('end')


def probe(options):
    """Tell about this interpreter, and which files have tests: name, path and size."""
    from asyncio import coroutines
    events = Events(options.events)
    events.send('python', '.'.join(map(str, sys.version_info[:3])), sys.executable,
                'dev' if sys.flags.dev_mode else 'debug' if coroutines._is_debug_mode() else 'plain')
    directory = options.directory
    if directory is None:
        try:
            from test import test_asyncio
        except ImportError as error:
            events.send('missing', error)
            return
        directory = test_asyncio.__path__[0]
    for parent, _, names in os.walk(directory):
        for name in sorted(fnmatch.filter(names, 'test_*.py')):
            file = os.path.join(parent, name)
            if not options.pattern or select(file, options.pattern).countTestCases():
                suite = os.path.relpath(file, directory)[:-len('.py')].replace(os.sep, '.')
                events.send('suite', suite, file, os.path.getsize(file))
    events.send('end')


def parse(line):
    parser = argparse.ArgumentParser()
    parser.add_argument('--events', required=True)
    parser.add_argument('--pattern')
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser('probe')
    command.add_argument('--directory')
    command.set_defaults(function=probe)
    command = commands.add_parser('run')
    command.add_argument('--stacks', required=True)
    command.add_argument('--limit', required=True, type=float)
    command.add_argument('--loop', required=True)
    command.add_argument('--only')
    command.add_argument('--without')
    command.add_argument('file')
    command.set_defaults(function=run)
    return parser.parse_args(line)


# A process pool of the tests imports this file again.
if __name__ == '__main__':
    options = parse(sys.argv[1:])
    options.function(options)
