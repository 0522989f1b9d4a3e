"""Runs a program as the ``python`` command would; called by the launcher after the start."""

import os
import stat
import sys
from _functools import partial
from importlib import machinery, util

_PROCESS = os.getpid()

# Of this package's parts that are no modules of sys.modules.
_loaded = [__spec__]


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
    """Make ``qtloop`` importable and, for ``loop == 'qt'``, the default of asyncio.

    ``directory`` is an entry of the project's cache, as an interpreter of the project's own is.
    """
    cache = os.path.join(os.path.dirname(directory), '')
    sys.meta_path.append(_Finder(directory))

    def install():
        _install()
        _keep_bytecode(cache)

    if loop == 'qt' and 'asyncio' not in sys.modules:
        sys.meta_path.insert(0, _AfterImport('asyncio', install))
    jvm = sys.modules['qtloop._jvm']
    faults, fork, ending = (_load(directory, name) for name in ('_faults', '_fork', '_ending'))
    faults.install(jvm)
    fork.install(jvm, faults.in_child, ending.Ending(exit_status, fork.ADVICE).at_return)
    if loop == 'qt' and 'asyncio' in sys.modules:
        # A file of the site has imported it.
        _install()
    _keep_bytecode(cache)


def _keep_bytecode(cache):
    """Have the cache keep the bytecode of its files, also where that of the program's is not to be written.

    To compile what a start imports takes longer than all the rest of it.
    """
    if not sys.dont_write_bytecode:
        return
    specs = (getattr(module, '__spec__', None) for module in list(sys.modules.values()))
    for spec in [*specs, *_loaded]:
        cached = getattr(spec, 'cached', None)
        if cached and cached.startswith(cache) and not os.path.exists(cached):
            sys.dont_write_bytecode = False
            try:
                spec.loader.get_code(spec.name)
            finally:
                sys.dont_write_bytecode = True


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
    _loaded.append(spec)
    return module


def has_prompt(kind, target):
    """Tell whether a prompt is part of the program, which CPython's own main function runs then."""
    import atexit
    # The last exit function. Without a prompt there is nothing for it to do.
    atexit.register(sys.modules['qtloop._jvm'].before_end)
    return bool(sys.flags.inspect or kind == 'script' and _is_terminal(target))


def _is_terminal(path):
    if path == '-':
        return os.isatty(0)
    try:
        # To open another file may have effects.
        if not stat.S_ISCHR(os.stat(path).st_mode):
            return False
        with open(path, 'rb', buffering=0) as file:
            return file.isatty()
    except OSError:
        return False


def wants_prompt_afterwards():
    """Tell whether the program has asked for a prompt behind its end, as it runs."""
    wanted = not sys.flags.ignore_environment and os.environ.get('PYTHONINSPECT')
    return bool(wanted) and os.isatty(0)


def main_code(kind, target):
    """Prepare ``__main__`` and ``sys.path``; return ``(code, function, file, is_bytecode)``.

    ``kind`` is 'script', 'module' or 'command'. There is one of the first three. The caller runs a
    code object, or what is in a file, in ``__main__``, so that no frame of the launcher shows in a
    traceback. The file is a path in bytes, which is empty for standard input.
    """
    if kind == 'module':
        directory = _directory()
        if directory is not None:
            _prepend_path(directory)
        return None, _module_runner(target, True), None, False
    if kind == 'command':
        _prepend_path('')
        return _command(target), None, None, False
    if target == '-':
        _prepend_path('')
        _set_file('<stdin>')
        return None, None, b'', False
    return _script(target)


def _command(source):
    try:
        source.encode()
    except UnicodeError:
        print('Unable to decode the command from the command line:', file=sys.stderr)
        raise
    code = compile(source + '\n', '<string>', 'exec', dont_inherit=True)
    _show_source_in_tracebacks(code, source)
    return code


def _show_source_in_tracebacks(code, source):
    """Python shows the lines of ``-c`` in a traceback since it has a place to register them."""
    import linecache
    if hasattr(linecache, '_register_code'):
        linecache._register_code(code, source, '<string>')


def _script(path):
    path = os.path.join(_directory() or '', path)
    if _has_importer(path):
        sys.path.insert(0, path)
        return None, _module_runner('__main__', False), None, False
    _prepend_path(os.path.dirname(os.path.realpath(path)))
    _set_file(path)
    is_bytecode = path.endswith('.pyc') or _begins_as_bytecode(path)
    loader = machinery.SourcelessFileLoader if is_bytecode else machinery.SourceFileLoader
    sys.modules['__main__'].__loader__ = loader('__main__', path)
    return None, None, os.fsencode(path), is_bytecode


class _Script:
    """Whether ``__main__`` has names of a script."""

    has_file = False


def _set_file(path):
    _Script.has_file = True
    main = sys.modules['__main__']
    main.__file__ = path
    main.__cached__ = None


def forget_file():
    """What exit functions do not find any more, when a script has come to its end."""
    if _Script.has_file:
        main = vars(sys.modules['__main__'])
        main.pop('__file__', None)
        main.pop('__cached__', None)


def _has_importer(path):
    """Tell whether a path is a directory or an archive, as ``PyImport_GetImporter`` does."""
    if path not in sys.path_importer_cache:
        sys.path_importer_cache[path] = None
        for hook in sys.path_hooks:
            try:
                sys.path_importer_cache[path] = hook(path)
                break
            except ImportError:
                pass
    return sys.path_importer_cache[path] is not None


def _begins_as_bytecode(path):
    try:
        # What cannot be read twice is source.
        if not stat.S_ISREG(os.stat(path).st_mode):
            return False
        with open(path, 'rb') as file:
            return file.read(2) == util.MAGIC_NUMBER[:2]
    except OSError:
        return False


def refuse_file(path):
    """Say why a script cannot be read, and end the program."""
    try:
        open(path, 'rb').close()
    except OSError as error:
        print(f"qtloop run: can't open file {os.fsdecode(path)!r}: "
              f'[Errno {error.errno}] {error.strerror}', file=sys.stderr)
    raise SystemExit(2)


def _module_runner(name, alter_argv):
    import runpy
    # A function of Python's would be a frame in each traceback.
    return partial(runpy._run_module_as_main, name, alter_argv)


def _directory():
    """The working directory, or None where that was deleted."""
    try:
        return os.getcwd()
    except OSError:
        return None


def _prepend_path(entry):
    if not sys.flags.safe_path:
        sys.path.insert(0, entry)


def exit_status(error):
    """The exit status of a ``SystemExit``; a message goes to stderr."""
    code = error.code
    if code is None:
        return 0
    if isinstance(code, int):
        # What is larger than a C long fails as -1, whose last byte this is.
        return code & 0xff if -1 << 63 <= code < 1 << 63 else 0xff
    if sys.stderr is not None:
        print(code, file=sys.stderr)
    else:
        try:
            os.write(2, f'{code}\n'.encode(errors='backslashreplace'))
        except OSError:
            pass
    return 1
