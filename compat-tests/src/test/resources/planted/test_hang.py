import asyncio
import ctypes
import time
import unittest


class Hang(unittest.TestCase):

    def test_1_waiting(self):
        time.sleep(1000)

    def test_2_in_the_loop(self):
        asyncio.run(asyncio.sleep(1000))

    def test_3_with_the_gil(self):
        ctypes.PyDLL(None).sleep(1000)

    def test_4_after(self):
        self.fail('the test after the hangs ran')
