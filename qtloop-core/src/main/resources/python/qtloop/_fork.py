"""What becomes of a process that ``os.fork`` makes: of the JVM it has the memory, but one thread.

So nothing in it may go to Java: it would wait for a thread that is not there. Before the fork the
JVM puts harmless C functions where Python would call it, and takes them away again in the parent.
The child gets Python functions in their place, and ends where its program would return to Java.
"""

import _imp
import atexit
import os
import sys
from _functools import partial
from _operator import methodcaller
from _thread import get_ident

ADVICE = ('a Qt event loop does not survive os.fork(): in the child, run a new loop with '
          'asyncio.run() and end with os._exit(), or start processes by '
          "multiprocessing's 'spawn' or 'forkserver'")
_NO_JAVA = 'a process that os.fork() makes has no Java: call this in the parent'


def _refuse(*args, **kwargs):
    raise RuntimeError(ADVICE)


def _refuse_java(*args, **kwargs):
    raise RuntimeError(_NO_JAVA)


def _nothing(*args, **kwargs):
    pass


def _refuse_new(loop, *args):
    loop._closed = True     # its finalizer asks
    _refuse()


_REFUSED = ('loop_type', 'mirror', 'run', 'select')
_ANSWERED = {
    'attach': _refuse_new,
    'live_counts': lambda: (0, 0),
    'run_count': lambda: 0,
    'watched': lambda loop: {},
}
_REFUSED_METHODS = ('call_soon', 'call_soon_threadsafe', 'call_later', 'call_at',
                    '_add_reader', '_add_writer')
_ANSWERED_METHODS = {
    'time': lambda self: __import__('time').monotonic(),
    '_remove_reader': lambda self, fd: False,
    '_remove_writer': lambda self, fd: False,
    '_timer_handle_cancelled': lambda self, handle: None,
}


def install(jvm, release_signals, end_at_return):
    """Prepare every fork from now on; called by Python's main thread.

    ``release_signals()`` takes the JVM's handlers away in the child.
    ``end_at_return(is_main_thread)`` makes the child end where it would return to Java.
    """
    main_thread = get_ident()

    def in_child():
        _replace_jvm(jvm)
        _replace_native()
        _replace_functions_of_the_application()
        release_signals()
        end_at_return(get_ident() == main_thread)

    # Both without a Python frame: no signal's handler runs while the harmless functions are there.
    os.register_at_fork(before=partial(methodcaller('before_fork'), jvm),
                        after_in_parent=partial(methodcaller('after_fork'), jvm),
                        after_in_child=in_child)
    # Registered later, so called earlier before a fork: to wait for the import lock gives the GIL away, and
    # no other thread may run while the harmless functions are there.
    os.register_at_fork(before=_imp.acquire_lock,
                        after_in_parent=_imp.release_lock,
                        after_in_child=_imp.release_lock)


def _replace_jvm(jvm):
    atexit.unregister(jvm.before_end)
    jvm.before_fork = jvm.after_fork = _nothing
    jvm.open_native = _refuse
    jvm.make_application = _refuse_java


def _replace_functions_of_the_application():
    bridge = sys.modules.get('qtloop._bridge')
    if bridge is not None:
        for name in [name for name in vars(bridge) if not name.startswith('__')]:
            setattr(bridge, name, _refuse_java)
    java = sys.modules.get('qtloop.java')
    if java is not None:
        for name in [name for name in vars(java) if not name.startswith('__')]:
            setattr(java, name, _refuse_java)


def _replace_native():
    native = sys.modules.get('qtloop._native')
    if native is None:
        return
    for name in [name for name in vars(native) if not name.startswith('__')]:
        setattr(native, name, _refuse if name in _REFUSED else _ANSWERED.get(name, _nothing))
    loop_class = getattr(sys.modules.get('qtloop'), 'QtEventLoop', None)
    if loop_class is not None:
        core = loop_class._core(loop_class)
        for name in _REFUSED_METHODS:
            setattr(core, name, lambda self, *args, **kwargs: _refuse())
        for name, method in _ANSWERED_METHODS.items():
            setattr(core, name, method)
        loop_class._leave_in_child()
