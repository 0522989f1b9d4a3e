"""Keeps ``faulthandler`` from taking the faults that the JVM makes on purpose.

Compiled Java code reads from protected pages, to stop at a safepoint or where a reference may be null,
and the JVM's handler goes on from there. So that handler stays the first one. It ends the process
after a real fault by SIGABRT, and there ``faulthandler`` shows where Python was.
"""

import faulthandler
import _signal

_enable = faulthandler.enable
_arguments = (), {}


def install(jvm):
    def enable(*args, **kwargs):
        global _arguments
        # Once before, so that nothing is made for the first time while a fault would be taken for a crash.
        jvm.keep_fault_handlers()
        try:
            _enable(*args, **kwargs)
            _arguments = args, kwargs
        finally:
            jvm.keep_fault_handlers()

    enable.__name__, enable.__qualname__, enable.__module__ = 'enable', 'enable', 'faulthandler'
    enable.__doc__ = _enable.__doc__
    enable.__text_signature__ = getattr(_enable, '__text_signature__', None)
    faulthandler.enable = enable


def in_child():
    """After a fork: the JVM makes no faults any more, so everything is as it is without one."""
    faulthandler.enable = _enable
    enabled = faulthandler.is_enabled()
    faulthandler.disable()
    for number in _signal.valid_signals():
        if _signal.getsignal(number) is None:
            _signal.signal(number, _signal.SIG_DFL)
    if enabled:
        args, kwargs = _arguments
        _enable(*args, **kwargs)
