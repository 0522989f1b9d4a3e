import sys
import unittest


def on_qt():
    return 'qtloop' in sys.modules


class Skips(unittest.TestCase):

    @unittest.skip('on both loops')
    def test_always(self):
        pass

    def test_on_qt(self):
        if on_qt():
            self.skipTest('planted')


@unittest.skipIf(on_qt(), 'planted for the class')
class SkippedClass(unittest.TestCase):

    def test_one(self):
        pass


class SkippedSetUp(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        if on_qt():
            raise unittest.SkipTest('planted in setUpClass')

    def test_one(self):
        pass
