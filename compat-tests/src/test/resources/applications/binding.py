"""The binding of Qt that QT_BINDING names, PyQt6 or PySide6, and how an application ends with it."""

import gc
import importlib
import os

NAME = os.environ['QT_BINDING']
QtCore, QtWidgets = (importlib.import_module(f'{NAME}.{module}') for module in ('QtCore', 'QtWidgets'))
QCoreApplication, QTimer = QtCore.QCoreApplication, QtCore.QTimer
QApplication, QDialog, QWidget = QtWidgets.QApplication, QtWidgets.QDialog, QtWidgets.QWidget

if NAME == 'PyQt6':
    from PyQt6.sip import delete
    ENDS = (delete,)
else:
    from shiboken6 import delete
    ENDS = (delete, QCoreApplication.shutdown)


def end_application(end=delete):
    """Delete the application object, if there is one."""
    if QCoreApplication.instance() is not None:
        end(QCoreApplication.instance())
        gc.collect()
    assert QCoreApplication.instance() is None


def ask():
    """Execute a modal dialog that Qt closes in a while."""
    dialog = QDialog()
    QTimer.singleShot(20, dialog.accept)
    return dialog.exec()
