"""Measures how long a window waits for its turn while its loop is busy: latency.py LOOP.

Speaks as driver.py does; its first line also has the "platform" on which Qt shows the window. The
request

    {"measure": "latency", "seconds": 5,
     "parameters": {"tasks": 10000, "connections": 10, "warm_up": 1}}

is answered, in milliseconds, by

    {"paint": {"p50": ..., "p99": ..., "max": ..., "count": ..., "done": ...}, "input": {...},
     "turns": ..., "echoes": ...}

"warm_up" is for how many seconds the window has its load before it is watched. "count" also has what still waits at the end, "done" only what came. "turns" and "echoes" are the
load's meanwhile, a second. The window is the one that a Java program gives as
``qtloop.java.window``, or one of PyQt6.
"""

import asyncio
import importlib
import json
import os
import sys
import time

sys.dont_write_bytecode = True
os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')

from load import Load


class Missing(Exception):
    """A contender that is not there; the message says why."""


def find(name):
    """What to call a contender, the function that makes its loops, and its window."""
    if name == 'qtloop':
        try:
            from qtloop.java import window
            return 'qtloop, window of Java', asyncio.new_event_loop, window
        except ImportError:
            pass
    elif name not in ('qasync', 'qtinter'):
        raise Missing(f"the loop '{name}' has no window")
    try:
        import pyqt_window
        if name == 'qtloop':
            import qtloop  # an interpreter of its own has none
            return 'qtloop, window of PyQt6', asyncio.new_event_loop, pyqt_window.open()
        peer = importlib.import_module(name)
    except ImportError as error:
        raise Missing(str(error)) from error
    window = pyqt_window.open()
    new_loop = (peer.QiDefaultEventLoop if name == 'qtinter'
                else lambda: peer.QEventLoop(window.application))
    return f'{name}, window of PyQt6', new_loop, window


async def measure(window, seconds, tasks=10_000, connections=10, warm_up=1):
    async with Load(tasks, connections) as load:
        if warm_up:
            window.begin()
            await asyncio.sleep(warm_up)
            window.end()
        turns, echoes, begin = load.turns, load.echoes, time.perf_counter()
        window.begin()
        await asyncio.sleep(seconds)
        latencies = dict(window.end())
        passed = time.perf_counter() - begin
        return latencies | {'turns': (load.turns - turns) / passed,
                            'echoes': (load.echoes - echoes) / passed}


def answer(new_loop, window, line):
    try:
        request = json.loads(line)
        with asyncio.Runner(loop_factory=new_loop) as runner:
            return runner.run(measure(window, request['seconds'], **request.get('parameters', {})))
    except Exception as error:
        return {'error': f'{type(error).__name__}: {error}'.replace('\n', ' ')}


def main():
    if len(sys.argv) != 2:
        sys.exit('usage: latency.py qtloop|qasync|qtinter')
    with os.fdopen(os.dup(1), 'w', encoding='utf-8', buffering=1) as answers:
        os.dup2(2, 1)
        try:
            name, new_loop, window = find(sys.argv[1])
        except Missing as reason:
            print(json.dumps({'missing': str(reason)}), file=answers)
            return
        print(json.dumps({'loop': name, 'python': sys.version.split()[0],
                          'platform': str(window.platform())}), file=answers)
        for line in sys.stdin:
            print(json.dumps(answer(new_loop, window, line)), file=answers)


if __name__ == '__main__':
    main()
