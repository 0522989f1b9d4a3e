import threading

from qtloop import java


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f'{type(error).__module__}.{type(error).__name__}: {error}')


def use():
    ui = java.ui
    ui.show('text')
    ui.show(7)
    ui.show(1.5)
    ui.show([1, 2])
    heard = []
    ui.onShow(heard.append)
    ui.show('heard')
    print(ui.log(), heard)
    print(ui, repr(ui), ui == java.ui, hash(ui) == hash(java.ui), ui.show)
    print(ui.join('a'), ui.join('a', 1, None, 'x'))
    print(ui.apply(lambda a, b: a + b))
    print(java.Ui.version(), java.answer(), java.negate(5), java.settings, java.numbers.sum())
    java.ping()
    attempt(lambda: ui.nothing)
    attempt(lambda: ui.hidden)
    attempt(ui.show)
    attempt(ui.show, ui)
    attempt(ui.log, 1, 2, 3)
    attempt(ui)
    attempt(lambda: ui.show(text='x'))
    attempt(ui.apply, lambda: 1)

    # A method that blocks leaves Python's other threads running.
    latch = ui.latch()
    threading.Thread(target=latch.countDown).start()
    print(ui.waitFor(latch))


class Greeter:
    def __init__(self, word):
        self.word = word

    def greet(self, name):
        return f'{self.word} {name}'

    def read_count(self):
        return 3

    def joinAll(self, separator, *words):
        return separator.join(words)

    def __str__(self):
        return 'a greeter'


def twice(value):
    return 2 * value


def supply():
    return {'key': (1, 2)}


def type_name(value):
    return type(value).__name__
