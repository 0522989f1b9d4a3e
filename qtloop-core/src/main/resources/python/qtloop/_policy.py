"""The event loop policy of the Qt event loop."""

import asyncio


def policy_class(loop_class):
    """A policy like asyncio's default one, whose loops are of ``loop_class``."""

    class QAsyncioEventLoopPolicy(asyncio.DefaultEventLoopPolicy):
        """Creates Qt event loops; see ``asyncio.DefaultEventLoopPolicy``."""

        _loop_factory = loop_class

    return QAsyncioEventLoopPolicy
