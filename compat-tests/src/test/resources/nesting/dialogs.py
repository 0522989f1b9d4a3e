"""Modal dialogs for the cases, from the Java application that hosts Python or from the binding that QT_BINDING names.

``open_dialog()`` executes a modal dialog in a nested Qt event loop until it is closed.
``close_dialog()`` closes the innermost one that is open, ``close_outermost()`` the outermost, and
``close_shortly()`` lets Qt close the innermost one in a while, without asyncio.
"""

try:
    from qtloop.java import close_dialog, close_outermost, close_shortly, open_dialog
except ImportError:
    import importlib
    import os

    QTimer = importlib.import_module(os.environ['QT_BINDING'] + '.QtCore').QTimer
    _widgets = importlib.import_module(os.environ['QT_BINDING'] + '.QtWidgets')
    QApplication, QDialog = _widgets.QApplication, _widgets.QDialog

    _application = QApplication(['dialogs'])
    _open = []

    def open_dialog():
        dialog = QDialog()
        _open.append(dialog)
        dialog.exec()
        _open.remove(dialog)

    def close_dialog():
        _open[-1].accept()

    def close_outermost():
        _open[0].accept()

    def close_shortly():
        QTimer.singleShot(200, close_dialog)
