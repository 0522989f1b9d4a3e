"""IPython: cells that await, tasks that go on between cells, magics, errors, interrupts; the same at its prompt."""
import asyncio
import os
import tempfile

directory = tempfile.TemporaryDirectory()
os.environ |= {"IPYTHONDIR": directory.name, "TERM": "xterm"}

from IPython.core.interactiveshell import InteractiveShell
from IPython.terminal.interactiveshell import TerminalInteractiveShell
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from traitlets.config import Config

import support

#: Neither colours nor a history in a thread of its own.
CONFIG = Config({"InteractiveShell": {"colors": "NoColor"}, "HistoryManager": {"enabled": False}})

CELLS = [
    "import asyncio, signal, support; from asyncio import sleep",
    "support.show_loop(); await sleep(0, 'awaited')",
    "first = asyncio.get_running_loop(); await asyncio.gather(*(sleep(0, number) for number in range(3)))",
    "asyncio.get_running_loop() is first, await sleep(0, 'the same loop')",
    """\
async def tick(event):
    await event.wait()
    return 'the task has gone on'

event = asyncio.Event()
task = asyncio.ensure_future(tick(event)); await sleep(0); task.done()""",
    "event.set(); await task",
    """\
async def count():
    for number in range(3):
        await sleep(0)
        yield number

async for number in count():
    print(number)
[number * 2 async for number in count()]""",
    "async with asyncio.timeout(0.01):\n    await sleep(5)",
    "await sleep(0, 1 / 0)",
    # The frames of this error are those of the loop.
    "%xmode Minimal",
    "asyncio.get_running_loop().call_soon(signal.raise_signal, signal.SIGINT); await sleep(5)",
    "%xmode Context",
    "await sleep(0, 'after an interrupt')",
    "await (await asyncio.create_subprocess_exec('sh', '-c', 'exit 3')).wait()",
    "output = !echo shell\noutput",
    "await asyncio.to_thread(sum, range(10))",
    "%autoawait",
    "%autoawait off",
    "await sleep(0)",
    "asyncio.run(sleep(0, 'run'))",
    "%autoawait asyncio",
    "await sleep(0, _)",
    "%timeit -n 1 -r 1 -q -o asyncio.run(sleep(0))\n'timed'",
]


def cells():
    shell = InteractiveShell.instance(config=CONFIG)
    for cell in CELLS:
        result = shell.run_cell(cell, store_history=True)
        print("->", result.success, result.result if isinstance(result.result, (str, int, list)) else "")
    InteractiveShell.clear_instance()


def prompt():
    """The prompt has a loop of its own, and the cells another one, unless they ask for the same."""
    typed = ["import asyncio, support", "await asyncio.sleep(0, 'typed')", "support.show_loop(); await asyncio.sleep(0)",
             "%gui asyncio", "task = asyncio.get_event_loop().create_task(asyncio.sleep(0.001, 'while the prompt waits'))",
             "await task", "1 / 0", "exit"]
    with create_pipe_input() as given, create_app_session(input=given, output=DummyOutput()):
        shell = TerminalInteractiveShell.instance(
            config=CONFIG, simple_prompt=False, confirm_exit=False, term_title=False, autosuggestions_provider=None)
        for line in typed:
            given.send_text(line + "\r")
        shell.mainloop()
        print(shell.execution_count)


cells()
prompt()
directory.cleanup()
