"""Runs programs one after the other in this process, each as the script of a command line would run.

    batch.py LOOP DIRECTORY PROGRAM...

LOOP is the name of the class that a program's event loop has. DIRECTORY gets three files for each PROGRAM: what it
printed (NAME.out, NAME.err) and its exit status (NAME.status), which comes last. What a program changes in the process
is put back after it.
"""

import asyncio
import contextvars
import gc
import logging
import os
import signal
import sys
import threading
import types
import warnings

NEW_LOGGER = logging.NOTSET, [], [], True, False


class State:
    """What programs change and the next one must not see."""

    def __init__(self):
        self.environment = dict(os.environ)
        self.directory = os.getcwd()
        self.path = list(sys.path)
        self.filters = list(warnings.filters)
        self.handlers = {number: signal.getsignal(number) for number in signal.valid_signals()}
        self.hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
        self.tracing = sys.gettrace(), sys.getprofile()
        self.limits = sys.getswitchinterval(), sys.getrecursionlimit()
        self.loggers = {logger: self._logger(logger) for logger in self._loggers()}

    @staticmethod
    def _loggers():
        known = logging.root.manager.loggerDict.values()
        return [logging.root, *(logger for logger in known if isinstance(logger, logging.Logger))]

    @staticmethod
    def _logger(logger):
        return logger.level, list(logger.handlers), list(logger.filters), logger.propagate, logger.disabled

    def put_back(self):
        os.environ.clear()
        os.environ.update(self.environment)
        os.chdir(self.directory)
        sys.path[:] = self.path
        # This also makes every module forget which warnings it has shown.
        warnings.resetwarnings()
        warnings.filters.extend(self.filters)
        for number, handler in self.handlers.items():
            if handler is not None and signal.getsignal(number) is not handler:
                signal.signal(number, handler)
        sys.excepthook, sys.unraisablehook, threading.excepthook = self.hooks
        sys.settrace(self.tracing[0])
        sys.setprofile(self.tracing[1])
        sys.setswitchinterval(self.limits[0])
        sys.setrecursionlimit(self.limits[1])
        for logger in self._loggers():
            level, handlers, filters, logger.propagate, logger.disabled = self.loggers.get(logger, NEW_LOGGER)
            logger.setLevel(level)
            logger.handlers[:] = handlers
            logger.filters[:] = filters
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            asyncio.set_event_loop_policy(None)


def run(path):
    """Returns the status with which the interpreter would end."""
    module = types.ModuleType('__main__')
    module.__file__ = path
    sys.modules['__main__'] = module
    sys.argv = [path]
    sys.path[0] = os.path.dirname(path)
    try:
        with open(path, 'rb') as source:
            code = compile(source.read(), path, 'exec', dont_inherit=True)
        exec(code, module.__dict__)
        return 0
    except SystemExit as exit:
        if exit.code is None or isinstance(exit.code, int):
            return (exit.code or 0) & 0xff
        print(exit.code, file=sys.stderr)
        return 1
    except BaseException as error:
        # Without this function's own frame.
        sys.excepthook(type(error), error, error.__traceback__.tb_next)
        return 1
    finally:
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and not thread.daemon:
                thread.join()
        module.__dict__.clear()
        gc.collect()


def redirect(path, descriptor):
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(file, descriptor)
    os.close(file)


def require(loop_class):
    """Exits if the class of a new loop has another name."""
    with asyncio.Runner() as runner:
        if type(runner.get_loop()).__name__ != loop_class:
            raise SystemExit(f'programs would run on {runner.get_loop()}')


def main(loop_class, directory, *programs):
    own, streams = sys.modules['__main__'], (os.dup(1), os.dup(2))
    require(loop_class)
    state = State()
    for path in programs:
        results = os.path.join(directory, os.path.basename(path))
        redirect(results + '.out', 1)
        redirect(results + '.err', 2)
        status = contextvars.copy_context().run(run, path)
        sys.modules['__main__'] = own
        sys.stdout.flush()
        sys.stderr.flush()
        for saved, descriptor in zip(streams, (1, 2)):
            os.dup2(saved, descriptor)
        require(loop_class)
        state.put_back()
        with open(results + '.status', 'w') as file:
            file.write(str(status))


main(*sys.argv[1:])
