"""What does `get_event_loop` do in a main thread without a loop?

Concerns: caller
Link: https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.get_event_loop
"""
import asyncio
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    try:
        asyncio.get_event_loop().close()
    except RuntimeError:
        print('raises RuntimeError')
    else:
        print('makes a loop and warns' if caught else 'makes a loop')
