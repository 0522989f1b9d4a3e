"""The end of a program: threads that outlive main, atexit in reverse order, text without newline."""
import asyncio
import atexit
import sys
import threading

released = threading.Event()


def outliving():
    released.wait()
    print("the thread ends after the main program")


def late():
    print("loops work in atexit too:", asyncio.run(asyncio.sleep(0.03, "yes")))
    sys.stdout.write("no newline at the end")


atexit.register(late)
atexit.register(print, "atexit, registered last, runs first")
thread = threading.Thread(target=outliving)


async def main():
    thread.start()
    daemon = threading.Thread(target=threading.Event().wait, daemon=True)
    daemon.start()
    print("main ends")


asyncio.run(main())
threading.Timer(0.15, released.set).start()
print("end of the script")
