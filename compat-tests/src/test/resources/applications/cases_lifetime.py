"""Applications that come and go, before, between and in runs of the loop."""

import asyncio
import os

from binding import (ENDS, NAME, QApplication, QCoreApplication, QTimer, QWidget, ask, end_application)


def made_before_the_run():
    """
    shown True
    """
    application = QApplication(['made'])
    window = QWidget()
    window.show()
    asyncio.run(asyncio.sleep(0.01))
    print('shown', window.isVisible())
    del window, application
    end_application()


def made_and_deleted_between_runs_of_one_loop():
    """
    without
    dialog 1
    with
    without
    dialog 1
    with
    """
    loop = asyncio.new_event_loop()
    for _ in range(2):
        print(loop.run_until_complete(asyncio.sleep(0.01, 'without')))
        application = QApplication(['made'])
        loop.call_soon(lambda: print('dialog', ask()))
        print(loop.run_until_complete(asyncio.sleep(0.01, 'with')))
        del application
        end_application()
    loop.close()


async def made_shown_deleted_and_made_anew():
    """
    dialog in the step that has made it: 1
    shown True
    dialog 1
    deleted
    the other task goes on
    dialog in the step that has made it: 1
    shown True
    dialog 1
    deleted
    the other task goes on
    dialog in the step that has made it: 1
    shown True
    dialog 1
    deleted
    the other task goes on
    """
    ticks = []
    task = asyncio.create_task(tick(ticks))
    await asyncio.sleep(0.01)
    for end in (ENDS[0], ENDS[-1], ENDS[0]):
        application = QApplication(['made'])
        print('dialog in the step that has made it:', ask())
        window = QWidget()
        window.show()
        timer = QTimer()
        timer.start(1)
        await asyncio.sleep(0.02)
        print('shown', window.isVisible())
        print('dialog', ask())
        del application, window, timer
        end_application(end)
        print('deleted')
        before = len(ticks)
        await asyncio.sleep(0.02)
        print('the other task goes on' if len(ticks) > before else 'the other task stands still')
    task.cancel()


async def tick(ticks):
    while True:
        ticks.append(None)
        await asyncio.sleep(0.001)


async def several_in_one_step():
    """
    dialog 1
    dialog 1
    dialog 1
    goes on
    """
    application = QApplication(['made'])
    await asyncio.sleep(0.01)
    for _ in range(3):
        del application
        end_application()
        application = QApplication(['made'])
        print('dialog', ask())
    await asyncio.sleep(0.01)
    print('goes on')
    del application
    end_application()


def local_to_a_coroutine():
    """
    end of main
    a run after that
    """
    async def main():
        application = QCoreApplication(['made'])
        await asyncio.sleep(0.01)
        print('end of main')

    asyncio.run(main())
    print(asyncio.run(asyncio.sleep(0.01, 'a run after that')))
    end_application()


def a_second_application_of_another_kind():
    """
    QCoreApplication
    QApplication
    QCoreApplication
    """
    async def main():
        for kind in (QCoreApplication, QApplication, QCoreApplication):
            application = kind(['made'])
            await asyncio.sleep(0.01)
            print(type(application).__name__)
            del application
            end_application()

    asyncio.run(main())


async def deleted_by_a_callback_a_timer_and_a_reader():
    """
    callback
    timer
    reader
    """
    loop = asyncio.get_running_loop()
    near, far = os.pipe()

    def delete(who):
        loop.remove_reader(near)
        end_application()
        done.set_result(who)

    for begin in (lambda: loop.call_soon(delete, 'callback'),
                  lambda: loop.call_later(0.01, delete, 'timer'),
                  lambda: (loop.add_reader(near, delete, 'reader'), os.write(far, b'x'))):
        application = QApplication(['made'])
        await asyncio.sleep(0.01)
        del application
        done = loop.create_future()
        begin()
        print(await done)
        await asyncio.sleep(0.01)
    os.close(near), os.close(far)


async def watched_descriptors_stay_watched():
    """
    [0, 1, 2, 3, 4, 5]
    """
    loop = asyncio.get_running_loop()
    near, far = os.pipe()
    read = asyncio.Queue()
    loop.add_reader(near, lambda: read.put_nowait(os.read(near, 1)[0]))
    seen = []
    for number in range(0, 6, 2):
        os.write(far, bytes([number]))
        seen.append(await read.get())
        application = QApplication(['made'])
        await asyncio.sleep(0)
        os.write(far, bytes([number + 1]))
        seen.append(await read.get())
        del application
        end_application()
    loop.remove_reader(near)
    os.close(near), os.close(far)
    print(seen)


if NAME == 'PyQt6':  # PySide6 keeps its application object until it is shut down.
    async def its_last_variable_goes():
        """
        gone
        gone
        gone
        """
        for _ in range(3):
            application = QApplication(['made'])
            await asyncio.sleep(0.01)
            del application
            print('there' if QCoreApplication.instance() else 'gone')
            await asyncio.sleep(0.01)
