"""prompt_toolkit: prompts on a pipe and on a pseudo-terminal, completion, bindings, dialogs, signals, several loops."""
import asyncio
import os
import pty
import signal
import threading

# Prompts are others on a terminal without capabilities.
os.environ["TERM"] = "xterm"

from prompt_toolkit import PromptSession
from prompt_toolkit.application import Application, create_app_session, get_app, run_in_terminal
from prompt_toolkit.completion import Completer, Completion, ThreadedCompleter
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.input.vt100 import Vt100Input
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import Layout
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.patch_stdout import patch_stdout
from prompt_toolkit.shortcuts import yes_no_dialog
from prompt_toolkit.validation import ValidationError, Validator
from prompt_toolkit.widgets import TextArea

import support


class Words(Completer):
    def get_completions(self, document, complete_event):
        for word in ("alpha", "alphabet", "beta"):
            if word.startswith(document.text):
                yield Completion(word, start_position=-len(document.text))


class NotEmpty(Validator):
    def validate(self, document):
        if not document.text:
            raise ValidationError(message="it is empty")


async def lines(session, given):
    """What the user types is there at once, or comes while the prompt waits."""
    given.send_text("first\n")
    print(await session.prompt_async("> "))
    asyncio.get_running_loop().call_later(0.01, given.send_text, "later\n")
    print(await session.prompt_async("> "))
    # Delete two words backwards, go to the beginning, insert, go to the end.
    given.send_text("one two three\x17\x17\x01x \x05y\n")
    print(await session.prompt_async("> "))
    for keys in ("typed\x03", "\x04"):
        given.send_text(keys)
        try:
            await session.prompt_async("> ")
        except (KeyboardInterrupt, EOFError) as error:
            print(type(error).__name__)
    typing = asyncio.create_task(session.prompt_async("> "))
    await asyncio.sleep(0.01)
    typing.cancel()
    print(await asyncio.gather(typing, return_exceptions=True))
    given.send_text("\nfilled\n")
    print(await session.prompt_async("> ", validator=NotEmpty()))


async def completions(given):
    """A completer in a thread: the user accepts once the only completion is inserted."""
    session = PromptSession(completer=ThreadedCompleter(Words()), complete_while_typing=False)

    def accept(buffer):
        if buffer.text == "beta":
            get_app().exit(result=buffer.text)

    given.send_text("be\t")
    print(await session.prompt_async("> ", pre_run=lambda: session.default_buffer.on_text_changed.add_handler(accept)))


async def bindings(given):
    keys = KeyBindings()
    area = TextArea()

    @keys.add("c-t")
    async def _(event):
        await asyncio.sleep(0.001)
        area.text += " from a coroutine"
        event.app.exit(result=area.text)

    @keys.add("c-r")
    def _(event):
        run_in_terminal(lambda: print("in the terminal"))

    application = Application(layout=Layout(area), key_bindings=keys)
    ticks = []

    async def tick():
        while True:
            ticks.append(1)
            await asyncio.sleep(0)

    def background():
        application.create_background_task(tick())

    given.send_text("typed\x12\x14")
    print(await application.run_async(pre_run=background), len(ticks) > 2)
    given.send_text("\t\r")
    print(await yes_no_dialog("title", "text").run_async())


async def printing(session, given):
    with patch_stdout():
        prompt = asyncio.create_task(session.prompt_async("> "))
        await asyncio.sleep(0.01)
        print("above the prompt")
        await asyncio.to_thread(given.send_text, "in a thread\n")
    print(await prompt)


async def on_terminal():
    """Keys, an interrupt and a new size by way of a pseudo-terminal."""
    master, slave = pty.openpty()
    with os.fdopen(slave) as terminal, create_app_session(input=Vt100Input(terminal), output=DummyOutput()):
        session = PromptSession()
        os.write(master, b"typed\r")
        print(await session.prompt_async("> "))
        typing = asyncio.create_task(session.prompt_async("> ", handle_sigint=True))
        await asyncio.sleep(0.05)
        signal.raise_signal(signal.SIGWINCH)
        os.write(master, b"pasted: \x1b[200~a\nb\x1b[201~\r")
        print(repr(await typing))
        typing = asyncio.create_task(interrupted(session))
        while not session.app.is_running:
            await asyncio.sleep(0.001)
        os.kill(os.getpid(), signal.SIGINT)
        print(await typing)
    os.close(master)


async def interrupted(session):
    try:
        return await session.prompt_async("> ")
    except KeyboardInterrupt:
        return "interrupted"


async def main():
    support.show_loop()
    with create_pipe_input() as given, create_app_session(input=given, output=DummyOutput()):
        session = PromptSession()
        await lines(session, given)
        await completions(given)
        await bindings(given)
        await printing(session, given)
        print(await asyncio.to_thread(below_another_loop))
    await on_terminal()


def below_another_loop():
    """A thread has a loop of its own."""
    with create_pipe_input() as given, create_app_session(input=given, output=DummyOutput()):
        given.send_text("in another thread\n")
        return PromptSession().prompt("> ", handle_sigint=False)


def without_loop():
    """The prompt runs a loop itself, twice."""
    with create_pipe_input() as given, create_app_session(input=given, output=DummyOutput()):
        session = PromptSession()
        for text in ("blocking", "again"):
            given.send_text(text + "\n")
            print(session.prompt("> "))
        timer = threading.Timer(0.02, os.kill, (os.getpid(), signal.SIGINT))
        try:
            session.prompt("> ", pre_run=timer.start)
        except KeyboardInterrupt:
            print("interrupted")


asyncio.run(main())
without_loop()
