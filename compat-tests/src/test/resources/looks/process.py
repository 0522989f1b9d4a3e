"""Prints what a program can see of its process, and ends in another one that sees what it has inherited."""

import asyncio
import locale
import os
import resource
import subprocess
import sys
import time

# What the test sets for the command alone, and what a shell sets for each of its commands.
OTHERS = 'PYTHONHOME', 'LD_LIBRARY_PATH', 'PYTHON', 'STOCK', '_'
CATEGORIES = [name for name in dir(locale) if name.startswith('LC_') and name != 'LC_ALL']
# The C library keeps two signals for itself, which whoever runs this may have ignored: 32 and 33.
INHERITED = """
ls /proc/self/fd
ulimit -n
pwd
for signals in SigBlk SigIgn; do
  mask=$(sed -n "s/^$signals:.//p" /proc/self/status)
  printf '%s %x\n' $signals $((0x$mask & ~0x180000000))
done
"""


def show(title, *values):
    print(title, *map(ascii, values), flush=True)


def child(**options):
    # A shell of its own, because the one that the system calls may keep descriptors for itself.
    return subprocess.run(['bash', '-c', INHERITED], stdout=subprocess.PIPE, **options).stdout.decode().split()


async def main():
    show('in the loop', time.strftime('%A', time.gmtime(0)), f'{1234567.5:n}')
    process = await asyncio.create_subprocess_shell(INHERITED, stdout=asyncio.subprocess.PIPE, close_fds=False)
    show('child of the loop', (await process.communicate())[0].decode().split())


show('words', sys.argv, [os.fsencode(word) for word in sys.argv])
show('options', sys.orig_argv[1:], sys._xoptions, sys.flags.utf8_mode)
show('script', __file__, sys.path[0], __cached__, type(__loader__).__name__, __loader__.path)
show('encodings', sys.getfilesystemencoding(), locale.getpreferredencoding(False), sys.stdout.encoding, sys.stdout.errors)
for name in CATEGORIES:
    show(name, locale.setlocale(getattr(locale, name)))
for name in sorted(name for name in dir(resource) if name.startswith('RLIMIT_')):
    show(name, resource.getrlimit(getattr(resource, name)))
show('environment', sorted((name, value) for name, value in os.environ.items()
                           if name not in OTHERS and not name.startswith('QTLOOP_')))
show('directory', os.getcwd(), os.umask(0o22))
show('group', os.getpgrp() == os.getpid(), os.nice(0))
show('child', child(close_fds=False))
show('child without', child())
asyncio.run(main())
show('child after the loop', child(close_fds=False))
os.execvp('bash', ['bash', '-c', INHERITED])
