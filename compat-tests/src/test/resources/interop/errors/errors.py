import asyncio

from qtloop._errors import JavaError

last = None


class Own(Exception):
    pass


class Unprintable(Exception):
    def __str__(self):
        raise RuntimeError('no text')


def raise_(expression):
    global last
    last = eval(expression)
    raise last


globals()['raise'] = raise_


def describe(service, method):
    try:
        getattr(service, method)()
    except BaseException as error:
        report(error)


def report(error):
    cls = type(error)
    print(f'{cls.__module__}.{cls.__qualname__}', error.args, [base.__name__ for base in cls.__mro__[1:4]],
          isinstance(error, JavaError))
    lines = error.__notes__[0].splitlines()
    print('   ', *lines[:2], *(line for line in lines if line.startswith('Caused')), sep=' | ')


async def describe_async(service):
    try:
        await getattr(service, 'async')()
    except ValueError as error:
        report(error)


def pass_on(service):
    try:
        service.app()
    except JavaError:
        raise


async def fail():
    try:
        await inner()
    except ZeroDivisionError as error:
        global last
        last = ValueError('wrong')
        raise last from error


async def inner():
    await asyncio.sleep(0)
    return 1 / 0


def is_the_same(error):
    return error is last
