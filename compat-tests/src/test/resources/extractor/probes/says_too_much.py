"""What does says_too_much do?

Concerns: both
Link: https://example.com/says_too_much
"""
print('one')
print('two')
