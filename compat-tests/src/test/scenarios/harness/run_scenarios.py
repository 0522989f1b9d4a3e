"""Runs the Python halves of scenarios, one after the other: run_scenarios.py LIMIT DIRECTORY TOPIC/NAME...

Each trace follows a line "== TOPIC/NAME", on both streams. A scenario that takes longer than LIMIT seconds ends the
process with the stacks of its threads.
"""

import asyncio
import faulthandler
import gc
import os
import runpy
import sys
import traceback

import scenario


def main():
    limit, directory, *names = sys.argv[1:]
    for name in names:
        for stream in sys.stdout, sys.stderr:
            print("==", name, file=stream, flush=True)
        faulthandler.dump_traceback_later(float(limit), exit=True)
        scenario.start()
        try:
            run(name, os.path.join(directory, name + ".py"))
        except BaseException as error:
            scenario.log("ended by", error)
            traceback.print_exc()
        scenario.forget_records()
        gc.collect()
    faulthandler.cancel_dump_traceback_later()


def run(name, file):
    main = runpy.run_path(file)["main"]
    if name.startswith("program/"):
        main()
    else:
        asyncio.run(main())


main()
