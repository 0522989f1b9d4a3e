"""Stands in for qtinter: it takes the binding that is imported already, and needs an application to run."""

import asyncio
import sys

assert 'PyQt6.QtWidgets' in sys.modules, 'no binding of Qt is imported'

__version__ = '0.stub'


class QiDefaultEventLoop(asyncio.SelectorEventLoop):

    def run_forever(self):
        assert sys.modules['PyQt6.QtWidgets'].QApplication.instance() is not None, 'no application'
        super().run_forever()
