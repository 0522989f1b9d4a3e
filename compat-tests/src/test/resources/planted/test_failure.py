import asyncio
import unittest


class Failing(unittest.TestCase):

    def test_assertion(self):
        self.assertEqual('planted', 'failure')

    def test_subtests(self):
        for i in range(2):
            with self.subTest(i=i):
                self.assertEqual(i, 0)

    def test_good(self):
        asyncio.run(asyncio.sleep(0))


class Raising(unittest.TestCase):

    def test_error(self):
        raise LookupError('planted error \x1b\ud800 <&]]>')


class BrokenSetUp(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        raise OSError('planted in setUpClass')

    def test_never(self):
        self.fail('ran without its set-up')


class Unexpected(unittest.TestCase):

    @unittest.expectedFailure
    def test_success(self):
        pass
