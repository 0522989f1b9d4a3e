import threading
import time
import unittest


class Ending(unittest.TestCase):

    def test_leaves_a_thread(self):
        threading.Thread(target=time.sleep, args=(1000,)).start()
