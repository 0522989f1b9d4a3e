"""Who waits for a future is seen from outside, and where."""
import asyncio
import io
from scenario import log


async def main():
    gate = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiting(gate), name="waiting")
    await asyncio.sleep(0)
    graph = asyncio.capture_call_graph(gate)
    log("future", graph.future is gate, "frames", len(graph.call_stack))
    log("awaited by", [each.future for each in graph.awaited_by], len(graph.awaited_by[0].call_stack) > 0)
    own = asyncio.capture_call_graph()
    log("own", own.future is asyncio.current_task(), len(own.call_stack) > 0, len(own.awaited_by))
    text = asyncio.format_call_graph(gate, limit=0)
    log(text.startswith("* Future(id=0x"), "\n  + Awaited by:\n    * Task(name='waiting', id=0x" in text)
    file = io.StringIO()
    asyncio.print_call_graph(gate, file=file, limit=0)
    log("the same", file.getvalue() == text + "\n")
    gate.set_result(None)
    await task
    log("awaited by", len(asyncio.capture_call_graph(gate).awaited_by))


async def waiting(gate):
    await gate
