"""Ctrl-C while no loop runs is an ordinary KeyboardInterrupt."""
import asyncio
import os
import signal
import threading
import time

asyncio.run(asyncio.sleep(0.03))
threading.Timer(0.15, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    time.sleep(10)
except KeyboardInterrupt:
    print("while sleeping")
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("raised by hand")
print(asyncio.run(asyncio.sleep(0.03, "loops still run")))
