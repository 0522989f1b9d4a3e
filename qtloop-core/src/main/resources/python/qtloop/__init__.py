"""An asyncio event loop on Qt's event loop, hosted by a JVM.

``QtEventLoop`` is the loop class of the running Python version; ``install()`` makes it the one that
``asyncio.run``, ``asyncio.new_event_loop`` and their relatives use.
"""

import importlib
import sys

__all__ = ('QtEventLoop', 'install')

if 'qtloop._native' not in sys.modules:
    sys.modules['qtloop._jvm'].open_native()

_shim = importlib.import_module('qtloop._shim_%d%d' % sys.version_info[:2])

QtEventLoop = _shim.QtEventLoop


def install():
    """Make every loop that asyncio creates by default a ``QtEventLoop``."""
    from qtloop import _install
    _install.install()


if globals().pop('_install_at_end', False):
    install()
