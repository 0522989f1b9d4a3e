"""What does is_silent do?

Concerns: both
Link: https://example.com/is_silent
"""
pass
