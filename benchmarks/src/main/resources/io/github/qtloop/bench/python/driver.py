"""Measures one loop in one interpreter, as its parent asks: driver.py LOOP.

Requests and answers are JSON objects, one a line, on standard input and output; what anything here
prints goes to standard error. The first line tells the loop and the interpreter, or why the loop is
missing. Then

    {"measure": "list"}                                       tells what can be measured,
    {"measure": NAME, "operations": N, "parameters": {...}}   measures.

The answer has "operations" and "seconds" or "bytes", or it is {"error": "one line"}. The end of the
input ends the driver.
"""

import asyncio
import inspect
import json
import os
import sys

# Nothing is left beside the sources, which may be those of the checkout.
sys.dont_write_bytecode = True

import contenders
import measures
from leftovers import Watch


class Refused(Exception):
    """A request that cannot be followed; the message is for the parent."""


class Driver:

    def __init__(self, new_loop):
        self._new_loop = new_loop
        self._used = False

    def answer(self, line):
        try:
            request = json.loads(line)
            if request['measure'] == 'list':
                return {'measures': [measure.listing() for measure in measures.ALL]}
            return self._measure(request['measure'], request['operations'],
                                 request.get('parameters', {}))
        except Exception as error:
            return {'error': one_line(error)}

    def _measure(self, name, operations, parameters):
        measure = measures.find(name, parameters)
        if measure is None:
            raise Refused(f'no measure {name} with the parameters {parameters}')
        if measure.fresh and self._used:
            raise Refused(f'{name} needs a process that has measured nothing yet')
        self._used = True
        with Watch() as watch:
            result = self._run(watch, measure.function, operations, parameters)
        return result if isinstance(result, dict) else {'seconds': result, 'operations': operations}

    def _run(self, watch, function, operations, parameters):
        """Runs a coroutine function in a fresh loop, and any other function with one."""
        with asyncio.Runner(loop_factory=self._new_loop) as runner:
            loop = runner.get_loop()
            watch.look_after(loop)
            if inspect.iscoroutinefunction(function):
                return runner.run(watch.run(function(operations, **parameters)))
            return function(loop, operations, **parameters)


def one_line(error):
    text = ' '.join(str(error).split())
    if isinstance(error, (Refused, contenders.Missing, measures.Impossible)):
        return text
    return f'{type(error).__name__}: {text}' if text else type(error).__name__


def main():
    if len(sys.argv) != 2:
        sys.exit('usage: driver.py ' + '|'.join(contenders.NAMES))
    with os.fdopen(os.dup(1), 'w', encoding='utf-8', buffering=1) as answers:
        os.dup2(2, 1)
        try:
            name, new_loop = contenders.find(sys.argv[1])
        except contenders.Missing as reason:
            print(json.dumps({'missing': one_line(reason)}), file=answers)
            return
        print(json.dumps({'loop': name, 'python': sys.version.split()[0], 'executable': sys.executable}),
              file=answers)
        driver = Driver(new_loop)
        for line in sys.stdin:
            print(json.dumps(driver.answer(line)), file=answers)


if __name__ == '__main__':
    main()
