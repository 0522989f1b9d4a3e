"""What asyncio does that no signature tells: small programs are run, and each says one outcome."""
import ast
import io
import os
import pathlib
import re
import select
import signal
import sys
import time

FOLDER = pathlib.Path(__file__).parent / 'probes'

# Far more than a probe needs that does not hang.
SECONDS = 10

ABOUT = re.compile(r'(?P<question>.+)\n\nConcerns: (?P<concerns>\w+)\nLink: (?P<link>\S+)')


def describe(folder=FOLDER, seconds=SECONDS):
    """Every probe by its name: what it asks, whom a difference concerns, a link, and the outcome."""
    return {program.stem: describe_probe(program, seconds)
            for program in sorted(folder.glob('*.py'))}


def describe_probe(program, seconds):
    source = program.read_text(encoding='utf-8')
    about = ABOUT.fullmatch(ast.get_docstring(ast.parse(source)))
    return about.groupdict() | {'outcome': outcome(compile(source, str(program), 'exec'), seconds)}


def outcome(program, seconds):
    """What a probe prints, or how it fails. It runs in a process of its own, a fork of this one."""
    output, end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(output)
        run(program, end)
    os.close(end)
    said = read(output, time.monotonic() + seconds)
    os.close(output)
    if said is None:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if said is None:
        return 'does not end'
    return said or f'ends the process with status {os.waitstatus_to_exitcode(status)}'


def read(output, deadline):
    """Everything up to the end, or None when that does not come in time."""
    found = []
    while select.select([output], [], [], max(0, deadline - time.monotonic()))[0]:
        data = os.read(output, 4096)
        if not data:
            return b''.join(found).decode()
        found.append(data)
    return None


def run(program, output):
    """In the child: runs the program, writes its outcome into the pipe, and ends the process."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    sys.stdout = said = io.StringIO()
    try:
        exec(program, {'__name__': '__main__'})
        text = '; '.join(said.getvalue().splitlines()) or 'says nothing'
    except BaseException as error:
        text = f'fails with {type(error).__name__}'
    os.write(output, text.encode())
    os._exit(0)
