import sys
import unittest

if 'qtloop' in sys.modules:
    raise unittest.SkipTest('planted for the module')


class Module(unittest.TestCase):

    def test_one(self):
        pass
