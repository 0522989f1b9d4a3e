"""Stands in for qasync: its loop is made for an application."""

import asyncio

from PyQt6.QtWidgets import QApplication

__version__ = '0.stub'


class QEventLoop(asyncio.SelectorEventLoop):

    def __init__(self, application):
        assert isinstance(application, QApplication)
        super().__init__()
