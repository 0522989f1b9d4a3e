class Real(float):
    pass


class Index:
    def __index__(self):
        return 7


class Float:
    def __float__(self):
        return 0.25


class Large:
    def __index__(self):
        return 1 << 80


def adder(n):
    return lambda x: x + n


def doubler():
    return lambda x: x * 2


def shorts():
    return lambda words, more: [int(word) for word in words.split()] + [more]


def table():
    return lambda n: {'five': n}


def half():
    return Real(0.5)


def seventh():
    return Index()


def third():
    return Float()


index = Index
large = Large


def plain():
    return Real(1.5)


def use(Point, Colour):
    point = Point(1, 2)
    print(point.x(), point.y(), point, Point.of(3), Point.ORIGIN)
    print(Colour.RED, Colour.GREEN == Colour.valueOf('GREEN'), len(Colour.values()))
    for mistake in (lambda: Point(1), lambda: Point('a', 'b'), lambda: Colour(), lambda: Point.missing):
        try:
            mistake()
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
