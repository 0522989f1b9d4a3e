import ctypes
import unittest


class Crash(unittest.TestCase):

    def test_1_before(self):
        pass

    def test_2_crash(self):
        ctypes.string_at(0)

    def test_3_after(self):
        self.fail('the test after the crash ran')


class CrashInSetUp(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        import os
        os._exit(7)

    def test_never(self):
        self.fail('ran without its set-up')


class Last(unittest.TestCase):

    def test_last(self):
        self.fail('the last test ran')
