import asyncio


def down():
    return _down


def _down(function, n):
    return 0 if n == 0 else function(n - 1) + 1


def fail():
    return _fail


def _fail(function, n):
    return int('x') if n == 0 else function(n - 1) + 1


_fail.__name__ = _fail.__qualname__ = 'fail'
_fail.__code__ = _fail.__code__.replace(co_name='fail', co_qualname='fail')


async def outcome(service):
    try:
        return repr(await asyncio.wait_for(service.unhashable(), 30))
    except BaseException as error:
        return type(error).__name__
