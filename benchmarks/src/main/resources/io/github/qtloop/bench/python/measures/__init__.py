"""What is measured: the same work in every loop.

A measure takes the number of operations, and its parameters. A coroutine function runs in a fresh
loop; any other function gets a fresh loop that does not run, first. It returns the seconds that the
operations have taken, without what had to be prepared for them, or the whole answer if that has
more to tell than that.
"""

import importlib

ALL = []


class Impossible(Exception):
    """A measure that cannot be taken here; the message says why."""


class Measure:

    def __init__(self, function, title, operations, unit, fresh, parameters):
        self.function = function
        self.name = function.__name__
        self.group = function.__module__.rpartition('.')[2]
        self.title = title.format(**parameters)
        self.operations = operations
        self.unit = unit
        self.fresh = fresh
        self.parameters = parameters

    def listing(self):
        return {'name': self.name, 'title': self.title, 'group': self.group, 'unit': self.unit,
                'operations': self.operations, 'parameters': self.parameters, 'fresh': self.fresh}


def measure(title, operations, unit='us', fresh=False):
    """Adds a measure.

    The title says what one operation is. A fresh one needs a process that has measured nothing yet.
    """
    return variants(title, [(operations, {})], unit, fresh)


def variants(title, choices, unit='us', fresh=False):
    """Adds a measure for each pair of operations and parameters, which the title may mention."""
    def add(function):
        ALL.extend(Measure(function, title, operations, unit, fresh, parameters)
                   for operations, parameters in choices)
        return function
    return add


def find(name, parameters):
    return next((measure for measure in ALL
                 if measure.name == name and measure.parameters == parameters), None)


for _group in 'core', 'timers', 'threads', 'io', 'memory', 'growth':
    importlib.import_module('.' + _group, __name__)
