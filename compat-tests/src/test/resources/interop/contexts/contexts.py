import asyncio
import contextvars

user = contextvars.ContextVar('user', default='nobody')


def login(name):
    user.set(name)


def who():
    return user.get()


async def who_soon():
    await asyncio.sleep(0)
    return user.get()


async def login_soon(name):
    user.set(name)
    await asyncio.sleep(0)
    return user.get()


async def calls(name, start):
    """A task of Python that has Java start something."""
    user.set(name)
    started = start()
    user.set('changed since')
    return await started


def aside(name, function):
    """Calls Java in a context of its own."""
    def inside():
        user.set(name)
        function()
        return user.get()
    return contextvars.copy_context().run(inside)


def both(name, function):
    """Java is called, and Python goes on in the same context."""
    user.set(name)
    started = function()
    user.set(name + ' again')
    return started
