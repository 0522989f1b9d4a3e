"""asyncio 3.11's event loop on Qt. Generated from asyncio/3.11.yaml; do not edit."""
from asyncio import unix_events
from qtloop import _loop, _native

PYTHON = (3, 11)


class QtEventLoop(
        _native.loop_type({
            'call_soon': '($self, callback, *args, context=None)',
        }),
        _loop.QtLoopMixin,
        unix_events._UnixSelectorEventLoop):
    """CPython's own selector event loop, with its queue, its timers and its waiting done by Qt."""
