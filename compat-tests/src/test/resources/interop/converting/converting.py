import collections
import enum

Point = collections.namedtuple('Point', 'x y')
len = len
memory = None
opaque = None
shared = bytearray(b'Python')
endless = []
endless.append(endless)


class Color(enum.IntEnum):
    RED = 1


def show(value):
    print(type(value).__name__, ascii(value))
    return value


def value(expression):
    return eval(expression)


def write(index, number):
    memory[index] = number


def read(index):
    return memory[index]


def same(a, b):
    return a is b


class Typed:
    def __getattr__(self, name):
        return value
