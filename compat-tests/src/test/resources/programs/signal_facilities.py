"""Signals beyond handlers of the loop: masks, waiting, timers, the program's own wakeup descriptor."""
import asyncio
import os
import signal
import subprocess
import threading
import time

PID = os.getpid()
CATCHABLE = ("SIGUSR1", "SIGUSR2", "SIGHUP", "SIGQUIT", "SIGINT", "SIGTERM", "SIGALRM", "SIGCHLD", "SIGWINCH",
             "SIGVTALRM", "SIGPROF", "SIGURG", "SIGIO", "SIGPIPE", "SIGXFSZ", "SIGXCPU", "SIGTSTP", "SIGCONT",
             "SIGABRT", "SIGSYS", "SIGRTMIN")


def later(delay, function, *args):
    timer = threading.Timer(delay, function, args)
    timer.daemon = True
    timer.start()


async def handlers_of_the_loop():
    loop = asyncio.get_running_loop()
    for name in CATCHABLE:
        seen = loop.create_future()
        number = getattr(signal, name)
        loop.add_signal_handler(number, seen.set_result, name)
        later(0.01, os.kill, PID, number)
        print(await asyncio.wait_for(seen, 10))
        loop.remove_signal_handler(number)


async def own_wakeup_descriptor():
    read, write = os.pipe()
    os.set_blocking(write, False)
    signal.signal(signal.SIGUSR2, lambda *_: print("plain handler"))
    signal.set_wakeup_fd(write)
    later(0.02, os.kill, PID, signal.SIGUSR2)
    await asyncio.sleep(0.2)
    print(os.read(read, 10))
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGUSR2, signal.SIG_DFL)


def waiting():
    signals = {signal.SIGUSR1, signal.SIGUSR2}
    print(signal.pthread_sigmask(signal.SIG_BLOCK, signals))
    later(0.02, os.kill, PID, signal.SIGUSR1)
    print(signal.sigwait(signals))
    print(signal.sigtimedwait(signals, 0.02))
    later(0.02, os.kill, PID, signal.SIGUSR2)
    print(signal.sigwaitinfo(signals).si_signo)


async def waiting_in_a_thread():
    """Threads that start now inherit the mask, and no other one takes the signal."""
    waiter = asyncio.get_running_loop().run_in_executor(None, signal.sigwait, {signal.SIGUSR1})
    await asyncio.sleep(0.02)
    os.kill(PID, signal.SIGUSR1)
    print(await waiter)


async def interval_timer():
    count = 0

    def count_up(*_):
        nonlocal count
        count += 1

    signal.signal(signal.SIGALRM, count_up)
    signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
    while count < 10:
        await asyncio.sleep(0.05)
    signal.setitimer(signal.ITIMER_REAL, 0)
    print("ten alarms")


async def exception_from_a_handler():
    def fail(*_):
        raise LookupError("from the handler")

    signal.signal(signal.SIGALRM, fail)
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        await asyncio.sleep(50)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def restarted_calls():
    signal.signal(signal.SIGUSR1, lambda *_: print("handler"))
    signal.siginterrupt(signal.SIGUSR1, False)
    later(0.02, os.kill, PID, signal.SIGUSR1)
    await asyncio.sleep(0.2)


async def children():
    signal.signal(signal.SIGCHLD, lambda *_: print("a child has ended"))
    process = subprocess.Popen(["true"])
    await asyncio.sleep(0.2)
    print(process.wait())
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)


def loop_in_another_thread():
    thread = threading.Thread(target=lambda: asyncio.run(asyncio.sleep(0.3)))
    thread.start()

    def handle(*_):
        print(threading.current_thread() is threading.main_thread())
        later(0.03, os.kill, PID, signal.SIGINT)

    signal.signal(signal.SIGUSR1, handle)
    later(0.02, os.kill, PID, signal.SIGUSR1)
    try:
        time.sleep(50)
    except KeyboardInterrupt:
        print("interrupted")
    thread.join()


asyncio.run(handlers_of_the_loop())
asyncio.run(own_wakeup_descriptor())
waiting()
asyncio.run(waiting_in_a_thread())
signal.pthread_sigmask(signal.SIG_SETMASK, ())
asyncio.run(interval_timer())
try:
    asyncio.run(exception_from_a_handler())
except LookupError as error:
    print(error)
asyncio.run(restarted_calls())
asyncio.run(children())
loop_in_another_thread()
print(subprocess.run(["grep", "Sig[BI]", "/proc/self/status"], capture_output=True, text=True).stdout, end="")
print(sorted(name for name in os.environ if "JAVA" in name or "QTLOOP_" in name and name != "QTLOOP_NO_BUILD"))
