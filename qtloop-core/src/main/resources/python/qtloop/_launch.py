"""Runs a program as the ``python`` command would; called by the launcher after the start."""

import os
import sys
from importlib import machinery, util

_PROCESS = os.getpid()


class _Finder:
    """Finds this package and ``QtAsyncio`` without a change of ``sys.path``."""

    def __init__(self, directory):
        self._directory = directory

    def find_spec(self, name, path=None, target=None):
        if name not in ('qtloop', 'QtAsyncio'):
            return None
        return machinery.PathFinder.find_spec(name, [self._directory])


class _AfterImport:
    """Calls a function once, right after a module was imported for the first time.

    To look for the module, as ``python -m`` does before it imports one, is not to import it.
    """

    def __init__(self, module, action):
        self._module = module
        self._action = action

    def find_spec(self, name, path=None, target=None):
        if name != self._module:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        found = (finder.find_spec(name, path, target) for finder in others)
        spec = next(filter(None, found), None)
        if spec is None:
            return None
        execute = spec.loader.exec_module

        def exec_module(module):
            del spec.loader.exec_module
            sys.meta_path.remove(self)
            execute(module)
            self._action()

        spec.loader.exec_module = exec_module
        return spec


def prepare(directory, loop):
    """Make ``qtloop`` importable and, for ``loop == 'qt'``, the default of asyncio."""
    sys.meta_path.append(_Finder(directory))
    if loop == 'qt' and 'asyncio' not in sys.modules:
        sys.meta_path.insert(0, _AfterImport('asyncio', _install))
    jvm = sys.modules['qtloop._jvm']
    faults, fork, ending = (_load(directory, name) for name in ('_faults', '_fork', '_ending'))
    faults.install(jvm)
    fork.install(jvm, faults.in_child, ending.Ending(exit_status, fork.ADVICE).at_return)
    if loop == 'qt' and 'asyncio' in sys.modules:
        # A file of the site has imported it.
        _install()


def _install():
    if os.getpid() == _PROCESS:
        import qtloop
        if hasattr(qtloop, 'install'):
            qtloop.install()
        else:
            # It is being imported, and has just imported asyncio itself.
            qtloop._install_at_end = True


def make_application(directory, kind):
    """Make a Qt application object before the program begins."""
    _load(directory, '_application').make(kind)


def _load(directory, name):
    """Import a part of ``qtloop`` without the package, which imports asyncio."""
    file = os.path.join(directory, 'qtloop', name + '.py')
    spec = util.spec_from_file_location('qtloop.' + name, file)
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def has_prompt(target):
    """Tell whether a prompt is part of the program, which CPython's own main function runs then."""
    if not (sys.flags.inspect or target == '-' and os.isatty(0)):
        return False
    import atexit
    atexit.register(sys.modules['qtloop._jvm'].before_end)
    return True


def main_code(kind, target, skips_first_line):
    """Prepare ``__main__`` and ``sys.path``; return ``(code, None)`` or ``(None, function)``.

    ``kind`` is 'script', 'module' or 'command'. A code object is run in ``__main__`` by the caller,
    so that no frame of the launcher shows in a traceback.
    """
    if kind == 'module':
        _prepend_path(os.getcwd())
        return None, _module_runner(target, True)
    if kind == 'command':
        _prepend_path('')
        code = compile(target + '\n', '<string>', 'exec', dont_inherit=True)
        _show_source_in_tracebacks(code, target)
        return code, None
    return _script(target, skips_first_line)


def _show_source_in_tracebacks(code, source):
    """Python shows the lines of ``-c`` in a traceback since it has a place to register them."""
    import linecache
    if hasattr(linecache, '_register_code'):
        linecache._register_code(code, source, '<string>')


def _script(path, skips_first_line):
    main = sys.modules['__main__']
    if path == '-':
        _prepend_path('')
        main.__file__ = '<stdin>'
        with open(0, 'rb', closefd=False) as file:
            return compile(file.read(), '<stdin>', 'exec', dont_inherit=True), None
    if os.path.isdir(path) or not path.endswith('.py') and _is_archive(path):
        sys.path.insert(0, path)
        return None, _module_runner('__main__', False)
    _prepend_path(os.path.dirname(os.path.realpath(path)))
    path = os.path.join(os.getcwd(), path)
    main.__file__ = path
    main.__cached__ = None
    main.__loader__ = machinery.SourceFileLoader('__main__', path)
    with open(path, 'rb') as file:
        source = file.read()
    if skips_first_line:
        # Its end stays, so that the other lines keep their numbers.
        source = b'\n' + source.partition(b'\n')[2]
    return compile(source, path, 'exec', dont_inherit=True), None


def _is_archive(path):
    import zipfile
    return zipfile.is_zipfile(path)


def _module_runner(name, alter_argv):
    import runpy
    return lambda: runpy._run_module_as_main(name, alter_argv)


def _prepend_path(entry):
    if not sys.flags.safe_path:
        sys.path.insert(0, entry)


def exit_status(error):
    """The exit status of a ``SystemExit``; a message goes to stderr."""
    code = error.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xff
    sys.stdout.flush()
    print(code, file=sys.stderr)
    return 1
