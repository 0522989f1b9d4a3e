"""What does hangs do?

Concerns: both
Link: https://example.com/hangs
"""
import threading

threading.Event().wait()
