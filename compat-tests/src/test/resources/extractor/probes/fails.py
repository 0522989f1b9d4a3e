"""What does fails do?

Concerns: both
Link: https://example.com/fails
"""
print('half an answer')
raise ValueError('planted')
