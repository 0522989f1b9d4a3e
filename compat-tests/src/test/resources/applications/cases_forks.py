"""Children of a process that has an application: they have no Java, and must end."""

import asyncio
import concurrent.futures
import multiprocessing
import os
import signal
import time
import warnings

from binding import QCoreApplication, end_application

warnings.simplefilter('ignore', DeprecationWarning)

LIMIT = 10


# The child does something and ends with 7. Returns its exit status, which is -9 where it hung.
def child(action):
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        try:
            action()
        except BaseException:
            os._exit(1)
        os._exit(7)
    deadline = time.monotonic() + LIMIT
    while not (ended := os.waitpid(pid, os.WNOHANG))[0]:
        if time.monotonic() > deadline:
            os.kill(pid, signal.SIGKILL)
        time.sleep(0.002)
    return os.waitstatus_to_exitcode(ended[1])


def delete():
    end_application()


def make_anew():
    end_application()
    application = QCoreApplication(['child'])
    asyncio.run(asyncio.sleep(0.01))
    del application
    end_application()


def keep():
    assert QCoreApplication.instance() is not None


def forked_before_between_and_after_runs():
    """
    [7, 7, 7]
    [7, 7, 7]
    [7, 7, 7]
    """
    loop = asyncio.new_event_loop()
    application = QCoreApplication(['made'])
    print([child(action) for action in (keep, delete, make_anew)])
    loop.run_until_complete(asyncio.sleep(0.01))
    print([child(action) for action in (keep, delete, make_anew)])
    loop.close()
    del application
    end_application()
    application = QCoreApplication(['made'])
    asyncio.run(asyncio.sleep(0.01))
    print([child(action) for action in (keep, delete, make_anew)])
    del application
    end_application()


async def forked_inside_the_loop():
    """
    [7, 7]
    the parent goes on
    """
    application = QCoreApplication(['made'])
    await asyncio.sleep(0.01)
    print([child(action) for action in (keep, delete)])
    await asyncio.sleep(0.01)
    print('the parent goes on')
    del application
    end_application()


def forked_without_application():
    """
    [7]
    """
    asyncio.run(asyncio.sleep(0.01))
    print([child(make_anew)])


def square(number):
    return number * number


def multiprocessing_with_an_application():
    """
    [0, 1, 4, 9]
    [0, 1, 4, 9]
    """
    async def main():
        loop = asyncio.get_running_loop()
        with concurrent.futures.ProcessPoolExecutor(2, mp_context=fork) as pool:
            print(await asyncio.gather(*(loop.run_in_executor(pool, square, number) for number in range(4))))

    fork = multiprocessing.get_context('fork')
    application = QCoreApplication(['made'])
    asyncio.run(asyncio.sleep(0.01))
    with fork.Pool(2) as pool:
        print(pool.map(square, range(4)))
    asyncio.run(main())
    del application
    end_application()
