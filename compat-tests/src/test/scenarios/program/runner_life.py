"""A runner makes its loop when it is first needed, by its factory if it has one, and runs nothing once closed."""
import asyncio
import re
import warnings
from scenario import attempt, log


def main():
    warnings.simplefilter("ignore")
    runner = asyncio.Runner()
    runner.close()
    attempt("closing does nothing before the first use", lambda: runner.run(is_debugged()))
    log(re.sub(r"<\w+", "<loop", repr(runner.get_loop())))
    runner.close()
    runner.close()
    attempt("run", lambda: runner.run(is_debugged()))
    attempt("loop", lambda: runner.get_loop())
    debugging = asyncio.Runner(debug=True)
    log("debug", debugging.get_loop().get_debug(), debugging.run(is_debugged()))
    debugging.close()
    made = []

    def make():
        made.append(asyncio.new_event_loop())
        return made[-1]

    async def is_own():
        return asyncio.get_running_loop() in made

    own = asyncio.Runner(debug=False, loop_factory=make)
    log("made", len(made))
    log("its own", own.run(is_own()), len(made))
    own.close()
    log("closed", made[0].is_closed())


async def is_debugged():
    return asyncio.get_running_loop().get_debug()
