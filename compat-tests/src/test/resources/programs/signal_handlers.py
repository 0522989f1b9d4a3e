"""add_signal_handler: order, arguments, context, replacement, removal, refusals."""
import asyncio
import contextvars
import os
import signal
import threading

variable = contextvars.ContextVar("variable", default="unset")


async def main():
    loop = asyncio.get_running_loop()
    seen = asyncio.Queue()

    def handler(*arguments):
        seen.put_nowait((*arguments, variable.get(), threading.current_thread() is threading.main_thread()))

    variable.set("when added")
    loop.add_signal_handler(signal.SIGUSR1, handler, "usr1")
    loop.add_signal_handler(signal.SIGUSR2, handler, "usr2", 2)
    variable.set("later")
    os.kill(os.getpid(), signal.SIGUSR1)
    print(await seen.get())
    os.kill(os.getpid(), signal.SIGUSR2)
    print(await seen.get())
    loop.add_signal_handler(signal.SIGUSR1, handler, "replaced")
    os.kill(os.getpid(), signal.SIGUSR1)
    print(await seen.get())

    asyncio.get_running_loop().call_later(0.06, os.kill, os.getpid(), signal.SIGUSR1)
    print("while sleeping:", await seen.get())
    threading.Timer(0.06, os.kill, (os.getpid(), signal.SIGUSR2)).start()
    print("from another thread:", await seen.get())

    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    print(signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL)
    signal.signal(signal.SIGUSR1, lambda number, frame: seen.put_nowait("plain handler"))
    os.kill(os.getpid(), signal.SIGUSR1)
    print(await seen.get())

    async def coroutine():
        pass

    for number, callback in ((signal.SIGKILL, handler), (9999, handler), ("text", handler), (signal.SIGUSR1, coroutine)):
        try:
            loop.add_signal_handler(number, callback)
        except (RuntimeError, ValueError, TypeError) as error:
            print(type(error).__name__, error)

    def in_thread():
        try:
            loop.add_signal_handler(signal.SIGUSR2, handler)
        except (RuntimeError, ValueError) as error:
            return type(error).__name__, str(error)

    print(await asyncio.to_thread(in_thread))
    loop.set_exception_handler(lambda loop, context: seen.put_nowait(("handler", repr(context["exception"]))))

    def failing():
        raise LookupError("in a signal handler")

    loop.add_signal_handler(signal.SIGUSR2, failing)
    os.kill(os.getpid(), signal.SIGUSR2)
    print(await seen.get())


asyncio.run(main())
print(signal.getsignal(signal.SIGUSR2) == signal.SIG_DFL, signal.set_wakeup_fd(-1))
