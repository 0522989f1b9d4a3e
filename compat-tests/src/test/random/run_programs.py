"""Runs random programs on CPython's own loop: run_programs.py FILE.

The file holds programs of the language that Operation.java lists, and RunPrograms.java runs the same ones in Java. Each
trace follows a line "== SEED". The loop's clock stands still while anything is ready, and then jumps to the next timer:
so a trace depends on nothing but the program.
"""

import asyncio
import builtins
import re
import selectors
import sys
import warnings

_ADDRESS = re.compile("0x[0-9a-f]+")
_REPR = re.compile("<.*>")


class Jumping(selectors.SelectSelector):
    """Does not wait for the next timer, but lets the time jump to it."""

    now = 0.0
    idle = staticmethod(lambda: None)

    def select(self, timeout=None):
        if timeout is None:
            self.idle()
        else:
            self.now += max(0, timeout)
        return []


class JumpingLoop(asyncio.SelectorEventLoop):
    """An event loop in a time of its own."""

    def __init__(self, clock):
        super().__init__(clock)
        self._clock = clock

    def time(self):
        return self._clock.now


class OrderedTasks(dict):
    """The tasks of a group, oldest first: in which order a set gives them is up to their addresses."""

    def add(self, task):
        self[task] = None

    def discard(self, task):
        self.pop(task, None)


class Statement:
    """A line of a program: an operation, its arguments and the blocks that it holds."""

    def __init__(self, line, operation, arguments):
        self.line, self.operation, self.arguments = line, operation, arguments
        self.blocks = []


def read(lines):
    """The bodies of a program's tasks."""
    bodies, open_statements, block = [], [], None
    for number, text in enumerate(lines, 1):
        words = text.split()
        if words == ["task"]:
            block = []
            bodies.append(block)
        elif words == ["}"]:
            block = open_statements.pop()[1]
        elif words == ["}", "{"]:
            block = []
            open_statements[-1][0].blocks.append(block)
        else:
            opens = words[-1] == "{"
            statement = Statement(number, words[0], words[1 : -1 if opens else None])
            block.append(statement)
            if opens:
                open_statements.append((statement, block))
                block = []
                statement.blocks.append(block)
    return bodies


class Item:
    """Compared by its key alone."""

    def __init__(self, key, name):
        self.key, self.name = key, name

    def __lt__(self, other):
        return self.key < other.key

    def __repr__(self):
        return f"{self.key}/{self.name}"


def show(value):
    match value:
        case BaseExceptionGroup():
            return f"{title(value)} [{', '.join(map(show, value.exceptions))}]"
        case BaseException():
            return title(value)
        case asyncio.Task():
            return value.get_name()
        case set():
            return f"{{{', '.join(sorted(map(show, value)))}}}"
        case list():
            return f"[{', '.join(map(show, value))}]"
        case str():
            return value
        case _:
            return repr(value)


def title(error):
    name, text = type(error).__name__, _REPR.sub("<>", str(error))
    return f"{name}: {text}" if text else name


def error_type(name):
    return getattr(asyncio, name, None) or getattr(builtins, name)


class World:
    """What the tasks of one program share."""

    def __init__(self, bodies, loop):
        self.bodies, self.loop = bodies, loop
        self.closed = False
        self.tasks = [None] * len(bodies)
        self.started = set()  # a task that starts eagerly runs before it is known
        self.futures = [loop.create_future() for _ in range(3)]
        self.locks = [asyncio.Lock(), asyncio.Lock()]
        self.events = [asyncio.Event(), asyncio.Event()]
        self.conditions = [asyncio.Condition(), asyncio.Condition(self.locks[0])]
        self.semaphores = [asyncio.Semaphore(), asyncio.Semaphore(2), asyncio.BoundedSemaphore()]
        self.barriers = [asyncio.Barrier(2), asyncio.Barrier(3)]
        self.queues = [asyncio.Queue(1), asyncio.LifoQueue(2), asyncio.PriorityQueue()]
        self.deadlocks = 0

    def log(self, *words):
        if not self.closed:
            print(f"{self.loop.time():g}", *map(show, words))

    def start(self, index, create):
        self.started.add(index)
        body = Body(self, index)
        self.tasks[index] = create(body.run(), name=f"t{index}")
        return self.tasks[index]

    def cancel_all(self):
        for task in self.tasks:
            if task is not None and not task.done():
                task.cancel()

    def idle(self):
        """Nothing will ever happen again by itself."""
        self.deadlocks += 1
        if self.deadlocks < 3:
            self.log("nudge")
            self.nudger = self.loop.create_task(self.nudge(), name="nudger")
        elif self.deadlocks < 6:
            self.log("deadlock")
            self.cancel_all()
        else:
            self.log("stuck")
            self.loop.stop()

    async def nudge(self):
        """Gives those that wait what they wait for, but locks and barriers."""
        for event in self.events:
            event.set()
        for future in self.futures[self.deadlocks :]:
            if not future.done():
                future.set_result("nudged")
        for semaphore in self.semaphores[:2]:
            semaphore.release()
        for queue in self.queues[1:]:
            await queue.put(Item(9, "nudge"))
        for condition in self.conditions:
            async with condition:
                condition.notify()

    def report(self, loop, context):
        message = context["message"]
        # When an object is collected is no part of a program's trace.
        if "was never retrieved" not in message and "was destroyed" not in message:
            self.log("handler", message.partition("<")[0].strip(), context.get("exception"))

    async def finish(self):
        self.cancel_all()
        for _ in range(50):
            if all(task is None or task.done() for task in self.tasks):
                return
            await asyncio.sleep(1)

    def states(self):
        for index, task in enumerate(self.tasks):
            if task is None:
                self.log(f"t{index}", "not started")
            elif not task.done():
                self.log(f"t{index}", "pending", task.cancelling())
            elif task.cancelled():
                self.log(f"t{index}", "cancelled", task.cancelling())
            else:
                self.log(f"t{index}", task.exception() or task.result(), task.cancelling())


class Body:
    """Runs the statements of one task."""

    def __init__(self, world, index):
        self.world, self.index = world, index
        self.groups, self.timeouts, self.timers, self.looks = [], [], [], {}

    async def run(self):
        await self.block(self.world.bodies[self.index])
        return f"r{self.index}"

    async def block(self, statements):
        for statement in statements:
            await self.statement(statement)

    async def statement(self, statement):
        if self.world.closed:
            # A coroutine that was abandoned with its program is collected in the midst of another one.
            return
        try:
            value = await getattr(self, f"do_{statement.operation}")(statement, *statement.arguments)
        except BaseException as error:
            self.log(statement, "raises", error)
            raise
        self.log(statement, value)

    def log(self, statement, *words):
        self.world.log(f"t{self.index}:{statement.line}", statement.operation, *words)

    def task(self, index):
        return self.world.tasks[int(index)]

    def started(self, indices):
        return [task for index in indices.split(",") if (task := self.task(index)) is not None]

    async def do_mark(self, at):
        pass

    async def do_spawn(self, at, index):
        if int(index) in self.world.started:
            return "started already"
        return self.world.start(int(index), asyncio.create_task)

    async def do_sleep(self, at, delay):
        return await asyncio.sleep(float(delay), "slept")

    async def do_repeat(self, at, times):
        for _ in range(int(times)):
            await self.block(at.blocks[0])

    async def do_try(self, at, kind):
        try:
            await self.block(at.blocks[0])
        except error_type(kind) as error:
            self.log(at, "caught", error)
            await self.block(at.blocks[1])
        finally:
            await self.block(at.blocks[2])

    async def do_raise(self, at, kind):
        raise error_type(kind)(f"line {at.line}")

    async def do_await(self, at, index):
        task = self.task(index)
        return "not started" if task is None else await task

    async def do_cancel(self, at, index):
        task = self.task(index)
        return "not started" if task is None else task.cancel()

    async def do_cancelwith(self, at, index):
        task = self.task(index)
        return "not started" if task is None else task.cancel(f"line {at.line}")

    async def do_uncancel(self, at):
        return asyncio.current_task().uncancel()

    async def do_cancelling(self, at):
        return asyncio.current_task().cancelling()

    async def do_donecallback(self, at, index):
        task = self.task(index)
        if task is None:
            return "not started"
        task.add_done_callback(lambda task: self.log(at, "called with", task, task.cancelled()))

    async def do_shield(self, at, index):
        task = self.task(index)
        return "not started" if task is None else await asyncio.shield(task)

    async def do_waitfor(self, at, delay, index):
        task = self.task(index)
        return "not started" if task is None else await asyncio.wait_for(task, float(delay))

    async def do_within(self, at, delay):
        return await asyncio.wait_for(self.block(at.blocks[0]), float(delay))

    async def do_timeout(self, at, delay):
        async with asyncio.timeout(float(delay)) as timeout:
            self.timeouts.append(timeout)
            try:
                await self.block(at.blocks[0])
            finally:
                self.timeouts.pop()
        return timeout.expired()

    async def do_reschedule(self, at, delay):
        if not self.timeouts:
            return "no timeout"
        self.timeouts[-1].reschedule(self.world.loop.time() + float(delay))

    async def do_group(self, at):
        async with asyncio.TaskGroup() as group:
            group._tasks = OrderedTasks()
            self.groups.append(group)
            try:
                await self.block(at.blocks[0])
            finally:
                self.groups.pop()

    async def do_spawningroup(self, at, index):
        if not self.groups:
            return "no group"
        if int(index) in self.world.started:
            return "started already"
        return self.world.start(int(index), self.groups[-1].create_task)

    async def do_gather(self, at, indices, return_exceptions):
        return await asyncio.gather(*self.started(indices), return_exceptions=return_exceptions == "True")

    async def do_wait(self, at, indices, delay, mode):
        done, pending = await asyncio.wait(self.started(indices), timeout=float(delay), return_when=mode)
        return [done, pending]

    async def do_ascompleted(self, at, indices, delay):
        # In which order those come that are done already is up to the set that holds them.
        tasks = [task for task in self.started(indices) if not task.done()]
        results = []
        for completed in asyncio.as_completed(tasks, timeout=float(delay)):
            results.append(await completed)
            self.log(at, "got", results[-1])
        return results

    async def do_eager(self, at, wanted):
        self.world.loop.set_task_factory(asyncio.eager_task_factory if wanted == "True" else None)

    async def do_future(self, at, index):
        return await self.world.futures[int(index)]

    async def do_resolve(self, at, index):
        self.world.futures[int(index)].set_result(f"line {at.line}")

    async def do_reject(self, at, index):
        self.world.futures[int(index)].set_exception(ValueError(f"line {at.line}"))

    async def do_cancelfuture(self, at, index):
        return self.world.futures[int(index)].cancel(f"line {at.line}")

    async def do_callsoon(self, at):
        self.world.loop.call_soon(self.log, at, "called")

    async def do_calllater(self, at, delay):
        self.timers.append(self.world.loop.call_later(float(delay), self.log, at, "called"))

    async def do_canceltimer(self, at):
        if not self.timers:
            return "no timer"
        timer = self.timers.pop()
        timer.cancel()
        return timer.when()

    async def do_lock(self, at, index):
        async with self.world.locks[int(index)]:
            self.log(at, "entered")
            await self.block(at.blocks[0])

    async def do_acquire(self, at, index):
        return await self.world.locks[int(index)].acquire()

    async def do_release(self, at, index):
        self.world.locks[int(index)].release()

    async def do_set(self, at, index):
        self.world.events[int(index)].set()

    async def do_clear(self, at, index):
        self.world.events[int(index)].clear()

    async def do_event(self, at, index):
        return await self.world.events[int(index)].wait()

    async def do_condition(self, at, index):
        async with self.world.conditions[int(index)]:
            self.log(at, "entered")
            await self.block(at.blocks[0])

    async def do_conditionwait(self, at, index):
        return await self.world.conditions[int(index)].wait()

    async def do_conditionwaitfor(self, at, index):
        def predicate():
            self.looks[at] = self.looks.get(at, 0) + 1
            return self.looks[at] > 1

        return await self.world.conditions[int(index)].wait_for(predicate)

    async def do_notify(self, at, index, count):
        self.world.conditions[int(index)].notify(int(count))

    async def do_notifyall(self, at, index):
        self.world.conditions[int(index)].notify_all()

    async def do_semaphore(self, at, index):
        async with self.world.semaphores[int(index)]:
            self.log(at, "entered")
            await self.block(at.blocks[0])

    async def do_semaphoreacquire(self, at, index):
        return await self.world.semaphores[int(index)].acquire()

    async def do_semaphorerelease(self, at, index):
        self.world.semaphores[int(index)].release()

    async def do_barrier(self, at, index):
        return await self.world.barriers[int(index)].wait()

    async def do_reset(self, at, index):
        await self.world.barriers[int(index)].reset()

    async def do_abort(self, at, index):
        await self.world.barriers[int(index)].abort()

    def item(self, at, key):
        return Item(int(key), f"t{self.index}:{at.line}")

    async def do_put(self, at, index, key):
        await self.world.queues[int(index)].put(self.item(at, key))

    async def do_get(self, at, index):
        return await self.world.queues[int(index)].get()

    async def do_putnowait(self, at, index, key):
        self.world.queues[int(index)].put_nowait(self.item(at, key))

    async def do_getnowait(self, at, index):
        return self.world.queues[int(index)].get_nowait()

    async def do_taskdone(self, at, index):
        self.world.queues[int(index)].task_done()

    async def do_join(self, at, index):
        await self.world.queues[int(index)].join()

    async def do_shutdown(self, at, index, immediate):
        self.world.queues[int(index)].shutdown(immediate == "True")

    async def do_look(self, at):
        world = self.world
        for shared in [*world.locks, *world.events, *world.conditions, *world.semaphores, *world.barriers]:
            self.log(at, _ADDRESS.sub("0x…", repr(shared)))
        for queue in world.queues:
            self.log(at, str(queue))


def run(lines):
    clock = Jumping()
    loop = JumpingLoop(clock)
    asyncio.set_event_loop(None)
    world = World(read(lines), loop)
    clock.idle = world.idle
    loop.set_exception_handler(world.report)
    try:
        loop.run_until_complete(world.start(0, loop.create_task))
    except BaseException as error:
        world.log("main ends by", error)
    loop.run_until_complete(world.finish())
    world.states()
    world.closed = True
    loop.close()


def main():
    warnings.simplefilter("ignore")
    with open(sys.argv[1], encoding="utf-8") as file:
        for part in file.read().split("program ")[1:]:
            seed, *lines = part.splitlines()
            print("==", seed)
            run(lines)


main()
