"""Many idle descriptors."""

import contextlib
import os
import resource
import sys

from . import Impossible

# For what a process has open anyway.
_OTHERS = 500


def allowed():
    """How many idle descriptors the hard limit allows."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    return sys.maxsize if hard == resource.RLIM_INFINITY else max(0, hard - _OTHERS)


@contextlib.contextmanager
def idle_descriptors(count):
    """So many descriptors of a pipe that nobody writes to; raises the soft limit as is needed."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if count > allowed():
        raise Impossible(f'{count} idle descriptors are more than RLIMIT_NOFILE ({hard}) allows')
    if soft != resource.RLIM_INFINITY and soft < count + _OTHERS:
        resource.setrlimit(resource.RLIMIT_NOFILE, (count + _OTHERS, hard))
    read, write = os.pipe()
    idle = [read]
    try:
        while len(idle) < count:
            idle.append(os.dup(read))
        yield idle
    finally:
        for descriptor in idle:
            os.close(descriptor)
        os.close(write)
