"""A handle whose attributes a program has deleted or replaced fails as CPython's does."""

import asyncio
import logging


def report(loop, context):
    print(' reported:', context['message'], repr(context.get('exception')))


def attempt(name, mangle, later=False):
    print(name, 'of a timer' if later else 'of a handle')
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(report)
    handle = loop.call_later(0, print, ' called') if later else loop.call_soon(print, ' called')
    loop.call_later(0.01, loop.stop)
    mangle(handle)
    try:
        loop.run_forever()
    except Exception as error:
        print(' raised:', repr(error))
    loop.close()


def delete(attribute):
    return lambda handle: delattr(handle, attribute)


def replace(attribute, value):
    return lambda handle: setattr(handle, attribute, value)


def fail_without(attribute):
    """The callback deletes something of its own handle, and fails."""
    print(attribute, 'deleted by the callback')
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(report)

    def fail():
        delattr(handle, attribute)
        raise ValueError('on purpose')

    handle = loop.call_soon(fail)
    loop.call_soon(loop.stop)
    try:
        loop.run_forever()
    except Exception as error:
        print(' raised:', repr(error))
    print(' context:', type(getattr(handle, '_context', None)).__name__)
    loop.close()


# A report that fails is logged, with the time of a timer.
logging.disable()
for attribute in '_args', '_callback', '_context', '_cancelled', '_repr', '_source_traceback', '_loop':
    attempt(f'del {attribute}', delete(attribute))
    attempt(f'del {attribute}', delete(attribute), later=True)
for value in [[' a', 'list'], (), 'ab', None, 5, iter([' an', 'iterator'])]:
    attempt(f'_args = {type(value).__name__}', replace('_args', value))
for value in 1, 0, None, 'yes', '':
    attempt(f'_cancelled = {value!r}', replace('_cancelled', value))
attempt('_callback = None', replace('_callback', None))
attempt('_context = None', replace('_context', None))
for attribute in '_args', '_callback':
    fail_without(attribute)
