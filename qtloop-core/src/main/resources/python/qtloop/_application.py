"""The Qt application object that is made because the program, or its command line, asks for one."""

import os
import sys
from importlib import util

# Where each package of Python has the libraries of its own Qt.
_PACKAGES = {'PySide6': 'Qt/lib', 'PyQt6': 'Qt6/lib'}
_CLASSES = (('QtWidgets', 'QApplication'), ('QtGui', 'QGuiApplication'),
            ('QtCore', 'QCoreApplication'))

# What Python has made must not be collected while Qt goes on to use it.
_made = None


def ensure():
    """Make an application object, if there is none: one that can show what the program has imported."""
    global _made
    for package in _PACKAGES:
        for module, name in _CLASSES:
            imported = sys.modules.get(f'{package}.{module}')
            if imported is not None:
                application = getattr(imported, name)
                if application.instance() is None:
                    _made = application(sys.argv or [''])
                return
    make('core')


def make(kind):
    """Make an application object of a kind, 'core', 'gui' or 'widgets', without a wrapper of Python.

    The Qt is the one that the process has; if it has none, that of a package that this interpreter
    would import, so that the package can be imported afterwards, or else the system's.
    """
    sys.modules['qtloop._jvm'].make_application(kind, _libraries(), *(sys.argv or ['']))


def _libraries():
    for package, place in _PACKAGES.items():
        spec = util.find_spec(package)
        for root in (spec.submodule_search_locations or ()) if spec else ():
            directory = os.path.join(root, place)
            if os.path.exists(os.path.join(directory, 'libQt6Core.so.6')):
                return directory
    return ''
