"""What functions refuse, which no signature tells: they are tried."""
import contextlib
import warnings

from asyncio import events

try:
    import _asyncio
except ImportError:  # an interpreter without the C module has none of its refusals
    _asyncio = None


def of_function(name):
    """The refusals of an exported function, each as a key that is true."""
    if name in ('_enter_task', '_leave_task') and needs_running_loop(name):
        return {'needs_running_loop': True}
    if name == 'get_event_loop' and needs_current_loop():
        return {'needs_current_loop': True}
    return {}


def needs_running_loop(name):
    """Whether a function that tells the current task accepts none but the running loop."""
    if _asyncio is None:
        return False
    loop, task = object(), object()
    enter, leave = _asyncio._enter_task, _asyncio._leave_task
    events._set_running_loop(loop if name == '_leave_task' else None)
    try:
        enter(loop, task)
        events._set_running_loop(None)
        leave(loop, task)
    except RuntimeError:
        return True
    finally:
        events._set_running_loop(loop)
        with contextlib.suppress(RuntimeError):
            leave(loop, task)
        events._set_running_loop(None)
    return False


def needs_current_loop():
    """Whether asking for the loop of a main thread that has none raises, instead of making one."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            events.get_event_loop().close()
            # The closed one stays with the thread otherwise.
            events.set_event_loop(None)
    except RuntimeError:
        return True
    return False
