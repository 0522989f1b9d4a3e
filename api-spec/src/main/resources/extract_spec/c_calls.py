"""How the C module calls a loop and its parts: it works on stand-ins that take notes.

Every scenario says which function of C it runs; what the stand-ins notice meanwhile is put down to
that function, unless Python code of the library asked.
"""
import collections.abc
import contextlib
import gc
import sys

from asyncio import events

import library
import receivers

try:
    import _asyncio
except ImportError:  # an interpreter without the C module has no calls from it
    _asyncio = None


class Notes:
    """What was noticed: calls by receiver and method, reads and writes of attributes."""

    def __init__(self):
        self.calls = []
        self.attributes = []
        self.caller = None

    @contextlib.contextmanager
    def of(self, function):
        """Puts down what happens in the block to a function of the C module."""
        self.caller = f'_asyncio.{function}'
        try:
            yield
        except (Exception, KeyboardInterrupt):
            pass  # what a scenario raises is no matter: it is about what is called on the way
        finally:
            self.caller = None

    def by_c(self):
        """Whether the C module itself asks, and not Python code that it runs."""
        return self.caller and sys._getframe(2).f_globals is globals()


class StandIn:
    """An object that notes what is done to it. Methods give what `results` says, or None."""

    def __init__(self, notes, kind, results=(), values=()):
        vars(self).update(notes=notes, kind=kind, results=dict(results), values=dict(values))

    def __getattribute__(self, name):
        own = object.__getattribute__(self, '__dict__')
        if name.startswith('__') and name.endswith('__'):
            return object.__getattribute__(self, name)
        notes, kind = own['notes'], own['kind']
        if name in receivers.methods(kind):
            by_c = notes.by_c()

            def method(*args, **kwargs):
                if by_c:
                    notes.calls.append((kind, name, notes.caller, len(args), sorted(kwargs)))
                result = own['results'].get(name)
                return result(*args, **kwargs) if result else None
            return method
        if notes.by_c():
            notes.attributes.append((kind, name, notes.caller, 'read'))
        if name not in own['values']:
            raise AttributeError(name)
        return own['values'][name]

    def __setattr__(self, name, value):
        own = object.__getattribute__(self, '__dict__')
        if own['notes'].by_c():
            own['notes'].attributes.append((own['kind'], name, own['notes'].caller, 'write'))
        own['values'][name] = value


class Steps(collections.abc.Coroutine):
    """A coroutine of given steps: what to yield or raise, or a function that tells it."""

    def __init__(self, *steps):
        self.steps = list(steps)

    def send(self, value):
        step = self.steps.pop(0)
        if callable(step):
            step = step()
        if isinstance(step, BaseException):
            raise step
        return step

    def throw(self, *error):
        return self.send(None)

    def close(self):
        pass

    def __await__(self):
        return self


def notes():
    """What all scenarios together show."""
    found = Notes()
    if _asyncio is not None:
        Scenarios(found).run()
    return found


class Scenarios:
    """The life of futures and tasks on a stand-in of a loop."""

    def __init__(self, notes):
        self.notes = notes
        self.scheduled = []
        self.loop = StandIn(notes, 'loop', {
            'get_debug': lambda: False, 'is_running': lambda: True,
            'call_soon': lambda callback, *args, **_: self.scheduled.append((callback, args))})

    def run(self):
        gc.freeze()  # so that collecting is quick
        self.future_life()
        self.event_loop_policy()
        events._set_running_loop(self.loop)
        try:
            self.task_life()
            self.task_waiting()
            self.registry()
        finally:
            events._set_running_loop(None)
        gc.collect()

    def future_life(self):
        of, loop = self.notes.of, self.loop
        for name, finish in ('set_result', lambda f: f.set_result(None)), \
                ('set_exception', lambda f: f.set_exception(ValueError())), \
                ('cancel', lambda f: f.cancel()):
            with of('Future.__init__'):
                future = _asyncio.Future(loop=loop)
            with of('Future.add_done_callback'):
                future.add_done_callback(print)
            with of(f'Future.{name}'):
                finish(future)
            with of('Future.add_done_callback'):
                future.add_done_callback(print)
            with of('Future.remove_done_callback'):
                future.remove_done_callback(print)
            self.scheduled.clear()
            with of('Future.__del__'):
                del future
                gc.collect()
        future = _asyncio.Future(loop=loop)
        future.set_result(None)
        for name in 'result', 'exception', 'get_loop', 'cancelled', 'done', '__await__', '__repr__':
            with of(f'Future.{name}'):
                getattr(future, name)()

    def event_loop_policy(self):
        """The policy that `events` keeps, in those versions that have one."""
        if not hasattr(events, '_event_loop_policy'):
            return
        policy = StandIn(self.notes, 'policy', {'get_event_loop': lambda: self.loop})
        previous = events._event_loop_policy
        events._event_loop_policy = policy
        try:
            with self.notes.of('get_event_loop'):
                _asyncio.get_event_loop()
        finally:
            events._event_loop_policy = previous

    def task(self, *steps):
        """A task that is ready for its first step."""
        with self.notes.of('Task.__init__'):
            return _asyncio.Task(Steps(*steps), loop=self.loop, name='task')

    def step(self):
        """Runs what was scheduled last, if anything was."""
        callback, args = self.scheduled.pop() if self.scheduled else (bool, ())
        with self.notes.of('Task.__step'):
            callback(*args)

    def task_life(self):
        of = self.notes.of
        with of('Task.__init__'):
            _asyncio.Task(Steps(StopIteration(None)), loop=self.loop, eager_start=True)
        for end in (StopIteration(None), ValueError(), KeyboardInterrupt(),
                    library.modules()['asyncio'].CancelledError()):
            task = self.task(None, end)
            task.add_done_callback(print)
            self.step()
            self.step()
            with of('Task.__del__'):
                del task, end
                gc.collect()
        task = self.task(object(), StopIteration(None))
        self.step()
        self.step()
        task = self.task(task, StopIteration(None))
        task = self.task(None)
        with of('Task.cancel'):
            task.cancel()
        self.step()
        task = self.task(None)
        for name in ('get_name', 'get_coro', 'get_context', 'uncancel', 'cancelling', 'done',
                     '__repr__'):
            with of(f'Task.{name}'):
                getattr(task, name)()
        with of('Task.__del__'):
            self.scheduled.clear()
            del task
            gc.collect()

    def awaited(self, loop, kind='future'):
        """A future of somebody else, who follows the protocol of awaiting."""
        callbacks = []
        future = StandIn(
            self.notes, kind,
            {'get_loop': lambda: loop, 'cancel': lambda **_: True, 'result': lambda: None,
             'add_done_callback': lambda callback, **_: callbacks.append(callback)},
            {'_asyncio_future_blocking': True})
        return future, callbacks

    def task_waiting(self):
        of = self.notes.of
        other = StandIn(self.notes, 'loop')
        for loop in self.loop, other:
            future, callbacks = self.awaited(loop)
            task = self.task(future, StopIteration(None))
            self.step()
            for callback in callbacks:
                with of('Task.__wakeup'):
                    callback(future)
        future, callbacks = self.awaited(self.loop)
        task = self.task(future, StopIteration(None))
        self.step()
        with of('Task.cancel'):
            task.cancel()
        future, callbacks = self.awaited(self.loop)
        task = self.task(lambda: task.cancel() and future, StopIteration(None))
        self.step()
        self.scheduled.clear()

    def registry(self):
        of, loop = self.notes.of, self.loop
        task = StandIn(self.notes, 'task', {'get_loop': lambda: loop, 'done': lambda: False})
        for name, arguments in (('_register_task', (task,)), ('_enter_task', (loop, task)),
                                ('current_task', (loop,)), ('_leave_task', (loop, task)),
                                ('_swap_current_task', (loop, task)),
                                ('_swap_current_task', (loop, None)), ('all_tasks', (loop,)),
                                ('_unregister_task', (task,))):
            with of(name):
                getattr(_asyncio, name)(*arguments)
