"""Keeps ``faulthandler`` from taking the faults that the JVM makes on purpose.

Compiled Java code reads from protected pages, to stop at a safepoint or where a reference may be
null, and the JVM's handler goes on from there. So that handler stays the first one. It ends the
process after a real fault by SIGABRT, and there ``faulthandler`` shows where Python was.

To C, ``faulthandler`` is enabled from the start: it never installs handlers while Java code runs.
What the program switches on and off is the handler of SIGABRT.
"""

import _signal
import faulthandler

_STDERR = 2

_enable = faulthandler.enable
_disable = faulthandler.disable
_is_enabled = faulthandler.is_enabled


class _State:
    """What the program believes, and the arguments with which it has enabled ``faulthandler``."""

    enabled = False
    arguments = (), {}


def install(jvm):
    """Put functions that do so in the place of ``faulthandler``'s own."""
    _State.enabled = _is_enabled()
    if not _State.enabled:
        _enable(_STDERR)
    jvm.adopt_faulthandler()
    if not _State.enabled:
        jvm.show_aborts(False)

    def enable(*args, **kwargs):
        _enable(*args, **kwargs)
        _State.arguments = args, kwargs
        if not _State.enabled:
            _State.enabled = True
            jvm.show_aborts(True)

    def disable():
        if not _State.enabled:
            return False
        _State.enabled = False
        jvm.show_aborts(False)
        _enable(_STDERR)    # lets the program's file go
        return True

    def is_enabled():
        return _State.enabled

    for function, original in (enable, _enable), (disable, _disable), (is_enabled, _is_enabled):
        function.__name__ = function.__qualname__ = original.__name__
        function.__module__, function.__doc__ = original.__module__, original.__doc__
        setattr(faulthandler, original.__name__, function)


def in_child():
    """After a fork: the JVM makes no faults any more, so everything is as it is without one."""
    for original in _enable, _disable, _is_enabled:
        setattr(faulthandler, original.__name__, original)
    _disable()
    for number in _signal.valid_signals():
        handler = _signal.getsignal(number)
        if handler is None:
            _signal.signal(number, _signal.SIG_DFL)
        elif number == _signal.SIGABRT:
            _signal.signal(number, handler)
    if _State.enabled:
        args, kwargs = _State.arguments
        _enable(*args, **kwargs)
