"""What does ends_itself do?

Concerns: both
Link: https://example.com/ends_itself
"""
import os

os._exit(3)
