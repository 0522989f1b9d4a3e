"""What Qt does by itself while the loop runs; with CPython's loop it only does so in dialogs, so there are no cases."""

import asyncio
import os

from binding import ENDS, QApplication, QCoreApplication, QtCore, QTimer, end_application
from qtloop import QtEventLoop

_loop = asyncio.new_event_loop()
_loop.close()
ON_QT = isinstance(_loop, QtEventLoop)

if ON_QT:
    def stopped_by_what_qt_does_before_it_waits():
        """
        stopped
        """
        application = QCoreApplication(['made'])
        loop = asyncio.new_event_loop()
        read, write = os.pipe()
        idle = []

        def stop():
            os.read(read, 1)
            loop.stop()

        def about_to_block():
            if idle:
                idle.clear()
                os.write(write, b'x')
                application.processEvents()

        loop.add_reader(read, stop)
        QtCore.QAbstractEventDispatcher.instance().aboutToBlock.connect(about_to_block)
        loop.call_later(0.01, idle.append, True)
        loop.run_forever()
        print('stopped')
        loop.remove_reader(read)
        loop.close()
        os.close(read), os.close(write)
        del application
        end_application()

    async def timers_of_one_application_after_the_other():
        """
        QCoreApplication
        QApplication
        QCoreApplication
        """
        for kind, end in ((QCoreApplication, ENDS[0]), (QApplication, ENDS[-1]), (QCoreApplication, ENDS[0])):
            application = kind(['made'])
            fired = asyncio.get_running_loop().create_future()
            QTimer.singleShot(10, lambda: fired.set_result(type(application).__name__))
            print(await asyncio.wait_for(fired, 10))
            del application
            end_application(end)

    async def deleted_by_a_slot():
        """
        deleted
        goes on
        deleted
        goes on
        """
        def delete():
            applications.clear()
            end_application()
            deleted.set_result('deleted')

        for _ in range(2):
            deleted = asyncio.get_running_loop().create_future()
            applications = [QApplication(['made'])]
            timer = QTimer()
            timer.setSingleShot(True)
            timer.timeout.connect(delete)
            timer.start(5)
            await asyncio.sleep(0)
            print(await asyncio.wait_for(deleted, 10))
            print(await asyncio.sleep(0.01, 'goes on'))
            del timer
