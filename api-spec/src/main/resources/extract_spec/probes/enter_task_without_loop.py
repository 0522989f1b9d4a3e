"""What does `_enter_task` do while no loop runs?

Concerns: loop
Link: https://docs.python.org/3/library/asyncio-extending.html#asyncio._enter_task
"""
import asyncio

loop, task = object(), object()
try:
    asyncio._enter_task(loop, task)
except RuntimeError:
    print('raises RuntimeError')
else:
    print('accepts the task')
    asyncio._leave_task(loop, task)
