"""Prints into the descriptor that its word names which of the standard streams are closed."""

import asyncio
import os
import subprocess
import sys

out = os.fdopen(os.dup(int(sys.argv[1])), 'w')


def is_open(fd):
    try:
        os.fstat(fd)
        return True
    except OSError:
        return False


def show():
    streams = sys.stdin, sys.stdout, sys.stderr, sys.__stdin__, sys.__stdout__, sys.__stderr__
    print([stream is None for stream in streams], [is_open(fd) for fd in range(3)], file=out, flush=True)




show()
print('to standard output')
file = open(__file__)
print('the first file is', file.fileno() if file.fileno() < 3 else 'another', os.get_inheritable(file.fileno()), file=out)
file.close()
show()
asyncio.run(asyncio.sleep(0))
listing = subprocess.run(['ls', '/proc/self/fd'], close_fds=False, stdout=subprocess.PIPE)
print(listing.stdout.split(), file=out)
out.close()
if sys.argv[1] == '2':
    sys.exit('a message')
