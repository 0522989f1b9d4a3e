"""The window of latency.py in PyQt6; the one in Java (bench.latency) does the same."""

import collections
import math
import random
import sys
import threading
import time

from PyQt6.QtCore import QCoreApplication, QEvent, QPointF, Qt, QTimer
from PyQt6.QtGui import (QColor, QGuiApplication, QInputDevice, QKeyEvent, QMouseEvent, QPainter,
                         QPointingDevice)
from PyQt6.QtWidgets import QApplication, QWidget

FRAME = 1 / 60
INPUTS = 0.005, 0.015  # seconds between two, at random


def open():
    application = QApplication([sys.argv[0]])
    application.setQuitOnLastWindowClosed(False)
    window = Window()
    window.application = application
    window.show()
    return window


class Window(QWidget):
    """Notes how late it is painted, and how late it gets input.

    Frames are due at fixed times of the clock: one that comes late takes nothing from the lateness
    of the next.
    """

    def __init__(self):
        super().__init__()
        self.resize(640, 480)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._running = False

    def platform(self):
        """Where Qt shows it, such as offscreen or xcb."""
        return QGuiApplication.platformName()

    def begin(self):
        self._paints, self._inputs = [], []
        self._unpainted = []
        self._posted = collections.deque()
        self._due = time.perf_counter()
        self._running = True
        # Where there are no devices yet, Qt makes them now, and not in another thread.
        QPointingDevice.primaryPointingDevice()
        QInputDevice.primaryKeyboard()
        self._ended = threading.Event()
        self._poster = threading.Thread(target=self._post, daemon=True)
        self._poster.start()
        self._tick()

    def end(self):
        """What was still to come counts with the time that it has waited so far."""
        self._ended.set()
        self._poster.join()
        self._timer.stop()
        self._running = False
        for kind in QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress:
            QCoreApplication.removePostedEvents(self, kind.value)
        now = time.perf_counter()
        self._add_due_frames(now)
        return {'paint': summary(self._paints, [now - due for due in self._unpainted]),
                'input': summary(self._inputs, [now - posted for posted in self._posted])}

    def _tick(self):
        now = time.perf_counter()
        self._add_due_frames(now)
        self.update()
        self._timer.start(math.ceil((self._due - now) * 1000))

    def _add_due_frames(self, now):
        while self._due <= now:
            self._unpainted.append(self._due)
            self._due += FRAME

    def _post(self):
        """In a thread of its own."""
        steps = random.Random(1)
        due = time.perf_counter()
        key = False
        while not self._ended.wait(max(0, due - time.perf_counter())):
            event = key_event() if key else mouse_event()
            key = not key
            self._posted.append(time.perf_counter())
            QCoreApplication.postEvent(self, event)
            due += steps.uniform(*INPUTS)

    def paintEvent(self, event):
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor('white'))
        painter.fillRect(int(time.perf_counter() * 200) % self.width(), 0, 40, self.height(),
                         QColor('darkblue'))
        painter.drawText(20, 40, str(len(self._paints) if self._running else ''))
        painter.end()
        if self._running:
            now = time.perf_counter()
            self._paints += [now - due for due in self._unpainted]
            self._unpainted.clear()

    def mousePressEvent(self, event):
        self._note_input()

    def keyPressEvent(self, event):
        self._note_input()

    def _note_input(self):
        if self._posted:
            self._inputs.append(time.perf_counter() - self._posted.popleft())


def mouse_event():
    button = Qt.MouseButton.LeftButton
    return QMouseEvent(QEvent.Type.MouseButtonPress, QPointF(5, 5), QPointF(5, 5), button, button,
                       Qt.KeyboardModifier.NoModifier)


def key_event():
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)


def summary(done, waiting):
    """Of seconds, in milliseconds: each percentile is a latency that has occurred."""
    ordered = sorted(done + waiting)

    def rank(share):
        return round(1000 * ordered[math.ceil(share * len(ordered)) - 1], 3)

    if not ordered:
        return {'count': 0, 'done': 0}
    return {'p50': rank(0.5), 'p99': rank(0.99), 'max': rank(1), 'count': len(ordered),
            'done': len(done)}
