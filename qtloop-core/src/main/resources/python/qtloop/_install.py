"""Makes the Qt event loop the default of asyncio, each Python version in its own way."""

import asyncio
import os
import sys
from asyncio import unix_events


def install(loop_class):
    """Bind asyncio's default loop to ``loop_class``; a forked child gets CPython's loop back."""
    restore = (_install_as_policy if sys.version_info < (3, 13) else _install_as_class)(loop_class)
    os.register_at_fork(after_in_child=restore)


def _install_as_policy(loop_class):
    from qtloop import _policy
    before = asyncio.events._event_loop_policy
    asyncio.set_event_loop_policy(_policy.policy_class(loop_class)())
    return lambda: asyncio.set_event_loop_policy(before)


def _install_as_class(loop_class):
    """Policies are on their way out: bind the names under which asyncio finds its default class."""
    policy = unix_events._UnixDefaultEventLoopPolicy
    before = policy._loop_factory, asyncio.EventLoop

    def bind(factory, event_loop):
        policy._loop_factory = factory
        asyncio.EventLoop = event_loop
        unix_events.EventLoop = event_loop

    bind(loop_class, loop_class)
    return lambda: bind(*before)
