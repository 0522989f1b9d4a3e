"""sys.exit with a message in a callback: the message on standard error, status 1."""
import asyncio
import sys

loop = asyncio.new_event_loop()
loop.call_later(0.03, sys.exit, "a message for the user")
try:
    loop.run_forever()
except SystemExit as error:
    print("SystemExit", error.code)
    loop.call_soon(loop.stop)
    loop.run_forever()
    print("the loop is still usable")
    raise
finally:
    loop.close()
