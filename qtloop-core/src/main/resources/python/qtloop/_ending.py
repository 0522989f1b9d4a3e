"""Ends a forked child where its program would return to the Java code that called it.

That place is a Python frame: the outermost one of the thread, or the first one of a callback of the
loop. It is watched in the child alone, with ``sys.monitoring`` where Python has that, else with a
trace function; the parent knows nothing of it.
"""

import _signal
import gc
import os
import sys
import types

_KEPT = type, types.FunctionType, types.ModuleType


class Ending:
    """How the child ends: as the ``python`` command would.

    ``exit_status`` tells that of a ``SystemExit``; ``advice`` goes to who returns from a callback.
    """

    def __init__(self, exit_status, advice):
        self._exit_status = exit_status
        self._advice = advice

    def at_return(self, is_main_thread):
        """Watch the frame that Java called; the caller is the at-fork hook."""
        frame = sys._getframe(2)
        if _ends_by_itself(frame):
            return
        run_once = _code_of_run_once()
        while frame.f_back is not None and frame.f_back.f_code is not run_once:
            frame = frame.f_back
        if frame.f_back is not None:
            end = self._end_of_callback
        elif is_main_thread:
            end = self._end_of_program
        else:
            end = self._end_of_thread
        if hasattr(sys, 'monitoring'):
            _monitor(frame, end)
        else:
            _trace(frame, end)

    def _end_of_program(self, error):
        status = 0
        interrupted = False
        if isinstance(error, SystemExit):
            status = self._exit_status(error)
        elif error is not None:
            status = 1
            interrupted = isinstance(error, KeyboardInterrupt)
            _print(error)
        _finish()
        flushed = _flush()
        _clear_main()
        if not (_flush() and flushed) and status == 0:
            status = 120
        if interrupted:
            _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
            os.kill(os.getpid(), _signal.SIGINT)
        os._exit(status)

    def _end_of_callback(self, error):
        ends = isinstance(error, (SystemExit, KeyboardInterrupt))
        if not ends and self._advice not in str(error):
            report = RuntimeError(self._advice)
            report.__cause__ = error
            error = report
        self._end_of_program(error)

    def _end_of_thread(self, error):
        """The last thread of a process ends: the C library exits, and Python takes no notice."""
        if error is not None and not isinstance(error, SystemExit):
            _print(error)
        os._exit(0)


def _ends_by_itself(frame):
    """Whether multiprocessing forked, whose children call ``os._exit`` whatever happens."""
    popen = sys.modules.get('multiprocessing.popen_fork')
    return popen is not None and frame.f_code is popen.Popen._launch.__code__


def _code_of_run_once():
    loop = sys.modules.get('qtloop._loop')
    return None if loop is None else loop.QtLoopMixin._run_once.__code__


def _monitor(frame, end):
    monitoring = sys.monitoring
    tool = next(tool for tool in (4, 3, 5, 2, 1, 0) if monitoring.get_tool(tool) is None)
    monitoring.use_tool_id(tool, 'qtloop: end of a forked child')

    def returned(code, offset, value):
        if sys._getframe(1) is frame:
            end(None)

    def unwound(code, offset, error):
        if sys._getframe(1) is frame:
            end(error)

    events = monitoring.events
    monitoring.register_callback(tool, events.PY_RETURN, returned)
    monitoring.register_callback(tool, events.PY_YIELD, returned)
    monitoring.register_callback(tool, events.PY_UNWIND, unwound)
    monitoring.set_local_events(tool, frame.f_code, events.PY_RETURN | events.PY_YIELD)
    monitoring.set_events(tool, events.PY_UNWIND)


def _trace(frame, end):
    from opcode import opmap
    returns = opmap['RETURN_VALUE'], opmap['YIELD_VALUE']
    previous = frame.f_trace
    error = None

    def trace(frame, event, arg):
        nonlocal error
        if previous is not None:
            previous(frame, event, arg)
        if event == 'exception':
            error = arg[1].with_traceback(arg[2])
        elif event == 'opcode' and frame.f_code.co_code[frame.f_lasti] == opmap['RERAISE']:
            # The end of a finally clause, in which other exceptions may have come and gone.
            error = sys.exc_info()[1] or error
        elif event == 'return':
            sys.settrace(None)
            end(None if frame.f_code.co_code[frame.f_lasti] in returns else error)
        return trace

    frame.f_trace = trace
    frame.f_trace_opcodes = True
    if sys.gettrace() is None:
        sys.settrace(lambda frame, event, arg: None)


def _print(error):
    try:
        sys.excepthook(type(error), error, error.__traceback__)
    except BaseException as failure:
        sys.__excepthook__(type(failure), failure, failure.__traceback__)


def _clear_main():
    """Delete the program's objects, while what their finalizers call is still there."""
    names = vars(sys.modules['__main__'])
    for name, value in list(names.items()):
        if not name.startswith('__') and not isinstance(value, _KEPT):
            del names[name]
    del value
    gc.collect()


def _finish():
    """What a program may see of the end of the interpreter before its objects are deleted."""
    import atexit
    import threading
    threading._shutdown()
    atexit._run_exitfuncs()


def _flush():
    """Flush the standard streams; return whether that worked."""
    worked = True
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None and not stream.closed:
                stream.flush()
        except Exception as error:
            worked = False
            if stream is sys.stdout:
                sys.unraisablehook(_Unraisable(error, stream))
    return worked


class _Unraisable:
    def __init__(self, error, stream):
        self.exc_type, self.exc_value = type(error), error
        self.exc_traceback, self.err_msg, self.object = None, None, stream
