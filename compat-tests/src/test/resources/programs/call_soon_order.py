"""Callbacks run in the order in which they were scheduled, one generation per iteration."""
import asyncio


def main():
    loop = asyncio.new_event_loop()
    log = []

    def note(*values):
        log.append(values)

    def parent(name):
        note(name)
        loop.call_soon(note, name, "child")
        loop.call_soon(note, name, "sibling")

    for index in range(5):
        loop.call_soon(parent, index)
    removed = loop.call_soon(note, "never")
    removed.cancel()
    loop.call_soon(loop.call_soon, loop.call_soon, loop.call_soon, loop.stop)
    loop.run_forever()
    for entry in log:
        print(*entry)
    print("cancelled:", removed.cancelled())
    loop.close()


main()
