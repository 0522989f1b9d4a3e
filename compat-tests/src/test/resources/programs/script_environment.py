"""What a script sees of itself: arguments, name, file, path, standard input, variables."""
import asyncio
import os
import sys
import threading


async def main():
    print(__name__, os.path.basename(__file__), __doc__.split(":")[0])
    print(os.path.basename(sys.argv[0]), sys.argv[1:])
    print(os.path.basename(sys.path[0]), sys.argv[0] == __file__)
    print(sys.modules["__main__"].__dict__ is globals(), __spec__, __package__, __builtins__.__name__)
    print(os.environ["GREETING"], "PYTHONASYNCIODEBUG" in os.environ)
    print(sys.stdin.isatty(), sys.stdin.encoding, sys.stdout.encoding, sys.stderr.errors, sys.getfilesystemencoding())
    print(repr(sys.stdin.readline()))
    print(repr(await asyncio.to_thread(sys.stdin.readline)))
    print([line async for line in lines()])
    print(repr(sys.stdin.read()))
    print(threading.current_thread() is threading.main_thread(), threading.main_thread().name)
    print(sys.flags.interactive, sys.flags.optimize, sys.flags.dev_mode, sys.flags.isolated, sys.getrecursionlimit())
    print(sys.version_info[:2] >= (3, 11), os.path.isfile(sys.executable), os.path.basename(sys.executable).startswith("python"))
    print("umlauts: äöü €")


async def lines():
    loop = asyncio.get_running_loop()
    for _ in range(2):
        yield await loop.run_in_executor(None, sys.stdin.readline)


asyncio.run(main())
