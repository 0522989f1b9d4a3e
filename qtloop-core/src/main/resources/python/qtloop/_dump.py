"""What the tasks of event loops are doing, for ``qtloop ps``; imported by the first dump."""

import asyncio
import os
import sys

from qtloop._loop import slow_handles

_HERE = os.path.dirname(__file__)

# Below each other: what the fields of a task are separated by, the items in a field, and the tasks.
_FIELD, _ITEM, _TASK = '\x1f', '\x1e', '\x1d'


def tasks(loop):
    """The pending tasks of a loop as text; Java reads the fields."""
    current = asyncio.current_task(loop)
    return _TASK.join(_FIELD.join(_fields(task, task is current)) for task in _pending(loop))


def slow(loop):
    """What was slow in debug mode, the newest last."""
    return _ITEM.join(text for reference, text in slow_handles if reference() is loop)


def thread(loop):
    """Where the thread of a loop is, the newest frame first."""
    frame = sys._current_frames().get(getattr(loop, '_thread_id', None))
    frames = []
    while frame is not None:
        frames.append(frame)
        frame = frame.f_back
    return _ITEM.join(_texts(frames))


def _pending(loop):
    return _ordered(asyncio.all_tasks(loop))


def _ordered(tasks):
    """By their names, the numbers in which count as such."""
    return sorted(tasks, key=lambda task: (len(task.get_name()), task.get_name()))


def _fields(task, is_current):
    waiter = getattr(task, '_fut_waiter', None)
    frames = _frames(task.get_coro())
    waits_for = [waiter, *getattr(waiter, '_children', ())] if waiter is not None else []
    for frame in frames:
        waits_for += _members(frame)
    state = 'running' if is_current else 'ready' if waiter is None or waiter.done() else 'waiting'
    yield str(id(task))
    yield task.get_name()
    yield getattr(task.get_coro(), '__qualname__', type(task.get_coro()).__qualname__)
    yield state
    yield _ITEM.join(str(id(future)) for future in waits_for if future is not task)
    yield _ITEM.join(filter(None, map(_java_task, task._callbacks or ())))
    yield _ITEM.join(_texts(reversed(frames)))


def _java_task(callback):
    """The task of Java that waits by a callback, if that is one of ours."""
    java = sys.modules.get('qtloop._java')
    return str(callback[0].java) if java and isinstance(callback[0], java.Done) else ''


def _frames(coroutine):
    """The frames of what is awaited, the outermost first."""
    frames = []
    while coroutine is not None:
        for kind in ('cr', 'gi', 'ag'):
            frame = getattr(coroutine, kind + '_frame', None)
            if frame is not None:
                frames.append(frame)
                coroutine = getattr(coroutine, 'gi_yieldfrom' if kind == 'gi' else kind + '_await')
                break
        else:
            return frames
    return frames


def _members(frame):
    """The tasks that asyncio's own functions wait for without awaiting them."""
    if os.path.dirname(frame.f_code.co_filename) != os.path.dirname(asyncio.__file__):
        return []
    if frame.f_code.co_name == '__aexit__':
        found = getattr(frame.f_locals.get('self'), '_tasks', None)
    elif frame.f_code.co_name == '_wait':
        found = frame.f_locals.get('fs')
    else:
        found = None
    return _ordered(task for task in found or () if isinstance(task, asyncio.Task))


def _texts(frames):
    for frame in frames:
        code = frame.f_code
        if os.path.dirname(code.co_filename) != _HERE:
            yield f'python.{code.co_name}({os.path.basename(code.co_filename)}:{frame.f_lineno})'
