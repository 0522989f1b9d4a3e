"""Random operations on the descriptors that a loop watches do the same on CPython's loop and on the Qt loop.

Words: the seed of the first sequence, and how many there are. Prints what differs, and ends with what has happened how often.
"""

import asyncio
import collections
import contextlib
import gc
import logging
import os
import random
import socket
import sys
import tempfile
import weakref
from asyncio.unix_events import _UnixSelectorEventLoop

OPERATIONS = 40
# High enough that nothing else is there, and so few that they are used again and again.
SLOTS = range(200, 207)
NUMBERS = [*SLOTS, 199, -1, 2 ** 31 - 1, 2 ** 31, 2 ** 63, 2 ** 70]
ERRORS = [ValueError('closed'), AttributeError('none'), TypeError('odd'), OSError(9, 'bad')]
ODD = ['text', None, 1.5]

statistics = collections.Counter()


class Wrapper:
    """A file object of the program's own, whose number may change."""

    def __init__(self, fd):
        self.fd = fd

    def fileno(self):
        if isinstance(self.fd, Exception):
            # A new one: its traceback has frames of the loop, and their variables.
            raise type(self.fd)(*self.fd.args)
        return self.fd

    def __repr__(self):
        return '<Wrapper>'


class Callback:
    def __init__(self, world, name):
        self.called, self.name = world.called, name

    def __call__(self):
        self.called.add(self.name)

    def __repr__(self):
        return f'<{self.name}>'


class World:
    """One sequence on one loop; of equal seeds all is equal but the loop."""

    def __init__(self, loop, seed):
        self.loop = loop
        self.random = random.Random(seed)
        self.objects = {}
        self.born = []
        self.handles = []
        self.called = set()
        self.others = []
        self.own = set(loop._selector.get_map())
        self.trace = []
        self.stack = contextlib.ExitStack()
        loop.set_debug(self.random.random() < 0.2)

    def remember(self, value):
        name = f'{type(value).__name__}{len(self.born)}'
        self.objects[name] = value
        self.born.append((name, weakref.ref(value)))
        return name

    def pick(self):
        """An object or a number, and what to call it."""
        if self.loop.is_closed():
            return SLOTS[0], SLOTS[0]
        kind = self.random.random()
        watched = [key for key in self.loop._selector.get_map().values() if key.fd not in self.own]
        if kind < 0.35 and watched:
            key = self.random.choice(watched)
            return 'watched', key.fd if kind < 0.1 else key.fileobj
        if kind < 0.7 and self.objects:
            name = self.random.choice(list(self.objects))
            return name, self.objects[name]
        if kind < 0.97:
            if self.random.random() < 0.2:
                number = self.random.choice(NUMBERS)
            else:
                number = self.random.choice([slot for slot in SLOTS if is_open(slot)] or SLOTS)
            return number, number
        odd = self.random.choice(ODD)
        return odd, odd

    def slot(self):
        """A place for a descriptor, which is free afterwards, with or without its object's knowledge."""
        slot = self.random.choice(SLOTS)
        for value in self.objects.values():
            if isinstance(value, socket.socket) and value.fileno() == slot:
                if self.random.random() < 0.7:
                    with contextlib.suppress(OSError):
                        value.close()
                else:
                    value.detach()
        with contextlib.suppress(OSError):
            os.close(slot)
        return slot

    def move(self, fd):
        slot = self.slot()
        os.dup2(fd, slot, inheritable=False)
        os.close(fd)
        return slot

    # Operations: each returns what to note.

    def new_socket(self):
        one, other = socket.socketpair()
        self.others.append(other)
        if self.random.random() < 0.5:
            other.send(b'x')
        watched = socket.socket(fileno=self.move(one.detach()))
        watched.setblocking(False)
        return self.remember(watched), watched.fileno()

    def new_pipe(self):
        reading, writing = os.pipe()
        kept, moved = (reading, writing) if self.random.random() < 0.5 else (writing, reading)
        self.stack.callback(os.close, kept)
        if moved == reading and self.random.random() < 0.5:
            os.write(writing, b'x')
        return self.move(moved)

    def new_file(self):
        with tempfile.TemporaryFile() as file:
            return self.move(os.dup(file.fileno()))

    def new_wrapper(self):
        fd = self.random.choice([*SLOTS, -1])
        return self.remember(Wrapper(fd)), fd

    def change_wrapper(self):
        wrappers = [value for value in self.objects.values() if isinstance(value, Wrapper)]
        if not wrappers:
            return None
        wrapper = self.random.choice(wrappers)
        wrapper.fd = self.random.choice([*SLOTS, *SLOTS, -1, 2 ** 31, *ERRORS])
        return repr(wrapper.fd)

    def new_duplicate(self):
        """What is closed stays in an epoll set as long as something else is open on the same."""
        fd = self.random.choice(SLOTS)
        with contextlib.suppress(OSError):
            self.stack.callback(os.close, os.dup(fd))
            return fd

    def close_one(self):
        sockets = [name for name, value in self.objects.items() if isinstance(value, socket.socket)]
        if self.random.random() < 0.5 and sockets:
            name = self.random.choice(sockets)
            with contextlib.suppress(OSError):
                self.objects[name].close()
            return name
        fd = self.random.choice(SLOTS)
        with contextlib.suppress(OSError):
            os.close(fd)
            return fd

    def forget(self):
        if not self.objects:
            return None
        name = self.random.choice(list(self.objects))
        value = self.objects.pop(name)
        if isinstance(value, socket.socket):
            # Its number belongs to the sequence from now on, or to what keeps the object.
            kept = any(key.fileobj is value for key in self.loop._selector.get_map().values())
            if not kept:
                value.detach()
        del value
        return name

    def add(self):
        name, target = self.pick()
        method = self.random.choice(['add_reader', 'add_writer', '_add_reader', '_add_writer'])
        callback = Callback(self, f'callback{len(self.born)}')
        self.born.append((callback.name, weakref.ref(callback)))

        def call():
            handle = getattr(self.loop, method)(target, callback)
            if handle is not None:
                self.handles.append(handle)
            return type(handle).__name__

        return method, name, attempt(call)

    def remove(self):
        name, target = self.pick()
        method = self.random.choice(['remove_reader', 'remove_writer', '_remove_reader', '_remove_writer'])
        return method, name, attempt(lambda: getattr(self.loop, method)(target))

    def cancel(self):
        if not self.handles:
            return None
        self.handles.pop(self.random.randrange(len(self.handles))).cancel()
        return len(self.handles)

    def drop_handles(self):
        self.handles.clear()

    def ask(self):
        name, target = self.pick()
        mapping = self.loop._selector.get_map()
        method = self.random.choice([mapping.get, mapping.__getitem__, mapping.__contains__, self.loop._selector.get_key])
        return method.__name__, name, attempt(lambda: self.key(method(target)))

    def run(self):
        self.called.clear()
        errors = [attempt(self.iterate) for _ in range(4)]
        return sorted(self.called), errors

    def iterate(self):
        self.loop.call_soon(self.loop.stop)
        self.loop.run_forever()

    def key(self, value):
        if not hasattr(value, 'fileobj'):
            return value
        names = {id(each): name for name, each in ((name, ref()) for name, ref in self.born)}
        handles = [each and (each._callback and repr(each._callback), each._cancelled) for each in value.data]
        return names.get(id(value.fileobj), value.fileobj), value.fd, value.events, handles

    def state(self):
        gc.collect(0)
        keys = [self.key(key) for key in self.loop._selector.get_map().values() if key.fd not in self.own]
        return keys, [name for name, ref in self.born if ref() is not None]

    def end(self):
        self.loop.close()
        self.trace.append(('closed', self.loop._selector))
        for operation in self.add, self.remove, self.remove:
            self.trace.append(operation())
        self.handles.clear()
        for other in self.others:
            other.close()
        self.stack.close()
        for value in self.objects.values():
            if isinstance(value, socket.socket):
                value.detach()
        self.objects.clear()
        for slot in SLOTS:
            with contextlib.suppress(OSError):
                os.close(slot)
        gc.collect()
        self.trace.append([name for name, ref in self.born if ref() is not None])


WEIGHTS = {
    World.new_socket: 5, World.new_pipe: 3, World.new_file: 1, World.new_wrapper: 3, World.change_wrapper: 3,
    World.new_duplicate: 1, World.close_one: 5, World.forget: 3, World.add: 12, World.remove: 9, World.cancel: 1,
    World.drop_handles: 1, World.ask: 5, World.run: 3,
}


def is_open(fd):
    try:
        os.fstat(fd)
        return True
    except OSError:
        return False


def attempt(function):
    try:
        return function()
    except Exception as error:
        return type(error).__name__, str(error), getattr(error, 'errno', None)


def trace_of(loop_class, seed):
    loop = loop_class()
    world = World(loop, seed)
    operations = random.Random(seed).choices(list(WEIGHTS), WEIGHTS.values(), k=OPERATIONS)
    mapping = loop._selector.get_map()
    for operation in operations:
        noted = operation(world)
        state = world.state()
        world.trace.append((operation.__name__, noted, *state, len(mapping) - len(world.own)))
        if loop_class is _UnixSelectorEventLoop and operation in (World.add, World.remove):
            result = noted[-1]
            statistics[f'{operation.__name__} {result[0] if isinstance(result, tuple) else result}'] += 1
    world.end()
    return world.trace


def main(first, count):
    logging.disable()
    qt_loop = type(asyncio.new_event_loop())
    different = 0
    for seed in range(first, first + count):
        expected, actual = (trace_of(loop_class, seed) for loop_class in (_UnixSelectorEventLoop, qt_loop))
        if expected == actual:
            continue
        different += 1
        at = next(i for i, pair in enumerate(zip(expected, actual)) if pair[0] != pair[1])
        if different <= 3:
            print(f'seed {seed} differs after:')
            for line in expected[max(0, at - 6):at]:
                print('   ', line)
            print('  -', expected[at])
            print('  +', actual[at])
    print(f'{qt_loop.__name__}: {different} of {count} sequences from seed {first} on differ')
    print(*(f'{name}: {number}' for name, number in sorted(statistics.items())), sep='\n')


main(*map(int, sys.argv[1:]))
