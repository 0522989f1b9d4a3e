"""An exception in what runs before the threads are waited for, with and without a daemon thread."""
import atexit
import threading


def fails():
    raise ValueError("at the shutdown of the threads")


threading._register_atexit(fails)
atexit.register(print, "atexit runs")
threading.Thread(target=threading.Event().wait, daemon=True).start()
print("end")
