"""What a measure has left behind, which would be a part of the next one's work."""

import asyncio
import gc
import os
import sys
import threading
import warnings

# Regular files are not looked at: a JVM opens its own whenever it likes.
_KINDS = 'socket:', 'pipe:', 'anon_inode:'


class Leftover(Exception):
    """What is left, or what was complained about."""


class Watch:
    """Compares what there is before and after, and collects what is complained about meanwhile."""

    def __enter__(self):
        self._running = None
        self._complaints = []
        self._tasks = []
        self._warnings = warnings.catch_warnings(record=True)
        self._warned = self._warnings.__enter__()
        # The others are about how a peer is written, and not about what it leaves.
        warnings.simplefilter('ignore')
        for category in ResourceWarning, RuntimeWarning:
            warnings.simplefilter('always', category)
        self._hook, sys.unraisablehook = sys.unraisablehook, self._note_unraisable
        gc.collect()
        self._threads, self._descriptors = _threads(), _descriptors()
        return self

    def look_after(self, loop):
        loop.set_exception_handler(self._note_context)

    async def run(self, coroutine):
        """Ends it when a callback fails, as it may wait for that; notes which tasks are left."""
        self._running = asyncio.current_task()
        result = await coroutine
        self._tasks += asyncio.all_tasks() - {self._running}
        self._running = None
        return result

    def __exit__(self, kind, error, trace):
        found = [f'task {task!r}' for task in self._tasks]
        self._tasks.clear()
        gc.collect()
        sys.unraisablehook = self._hook
        self._warnings.__exit__(kind, error, trace)
        found += [f'thread {thread.name}' for thread in _threads() - self._threads]
        found += [f'descriptor {number} {target}'
                  for number, target in _descriptors() - self._descriptors]
        found += [str(warning.message) for warning in self._warned]
        found += self._complaints
        if found and (error is None or isinstance(error, asyncio.CancelledError)):
            more = f' and {len(found) - 1} more' if len(found) > 1 else ''
            raise Leftover(found[0] + more) from None

    def _note_context(self, loop, context):
        error = context.get('exception')
        self._complaints.append(context['message'] + (f': {error!r}' if error else ''))
        if self._running is not None:
            self._running.cancel()

    def _note_unraisable(self, unraisable):
        self._complaints.append(f'{unraisable.err_msg or "ignored"}: {unraisable.exc_value!r}')


def _threads():
    return set(threading.enumerate())


def _descriptors():
    found = set()
    for number in os.listdir('/proc/self/fd'):
        try:
            target = os.readlink('/proc/self/fd/' + number)
        except FileNotFoundError:
            continue  # the directory's own, or one that the JVM has closed meanwhile
        if target.startswith(_KINDS):
            found.add((int(number), target))
    return found
