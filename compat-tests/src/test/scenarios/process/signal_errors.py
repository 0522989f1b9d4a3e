"""What cannot be handled. That signals are handled is a test of the core: it needs a JVM that takes them."""
import asyncio
from scenario import attempt


async def main():
    loop = asyncio.get_running_loop()
    attempt("none", lambda: loop.add_signal_handler(0, lambda: None))
    attempt("none", lambda: loop.add_signal_handler(65, lambda: None))
    attempt("none", lambda: loop.remove_signal_handler(-1))
    attempt("kill", lambda: loop.add_signal_handler(9, lambda: None))
    attempt("not handled", lambda: loop.remove_signal_handler(10))
