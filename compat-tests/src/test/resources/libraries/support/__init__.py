"""What the programs share: certificates, the name of the loop, and servers of others that run as child processes."""
import asyncio
import contextlib
import faulthandler
import os
import pathlib
import pwd
import shutil
import signal
import ssl
import subprocess
import tempfile
import time

TLS = pathlib.Path(__file__).parents[2] / "programs" / "tls"

#: Seconds after which a program that hangs prints its stacks and ends, and those that a server may take to start or end.
PROGRAM_LIMIT = 100
SERVER_LIMIT = 60

faulthandler.dump_traceback_later(PROGRAM_LIMIT, exit=True)


def show_loop():
    """Print the name of the loop that runs: each program shows that its library is on it."""
    print("loop:", type(asyncio.get_running_loop()).__name__)


def server_tls():
    """Return a context with the certificate of localhost."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(TLS / "certificate.pem", TLS / "key.pem")
    return context


def client_tls():
    """Return a context that trusts that certificate."""
    return ssl.create_default_context(cafile=TLS / "certificate.pem")


@contextlib.contextmanager
def server(command, directory, *, user=None, end=signal.SIGTERM):
    """Run a server that logs when it is ready to accept connections. It ends with the block, or else with this process.

    Raises FileNotFoundError when it is not installed, and RuntimeError with its log when it does not start.
    """
    if shutil.which(command[0]) is None:
        raise FileNotFoundError(f"{command[0]} is not installed")
    log = directory / "log"
    with log.open("wb") as output:
        process = subprocess.Popen([*as_user(user), *command], cwd=directory, stdout=output, stderr=output)
    try:
        deadline = time.monotonic() + SERVER_LIMIT
        while b"ready to accept connections" not in log.read_bytes().lower():
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{command[0]} does not start:\n{log.read_text()}")
            time.sleep(0.01)
        yield
    finally:
        process.send_signal(end)
        try:
            process.wait(SERVER_LIMIT)
        finally:
            process.kill()


def as_user(user):
    """Return the words before a command that run it as a user, and end it with this process."""
    words = ["setpriv", "--pdeathsig", "KILL"]
    if user is not None:
        words += ["--reuid", user, "--regid", str(pwd.getpwnam(user).pw_gid), "--clear-groups"]
    return words


@contextlib.contextmanager
def redis():
    """Run a redis server, and give the path of its socket."""
    with tempfile.TemporaryDirectory() as name:
        socket = f"{name}/redis.sock"
        with server(["redis-server", "--port", "0", "--unixsocket", socket, "--save", ""], pathlib.Path(name)):
            yield socket


@contextlib.contextmanager
def postgresql():
    """Run a PostgreSQL server with an empty database, and give the directory of its socket and the name of its user.

    The server refuses to run as root, who runs it as the user that its package has made.
    """
    programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        raise FileNotFoundError("PostgreSQL is not installed")
    user = "postgres" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory() as name:
        directory = pathlib.Path(name)
        if user:
            shutil.chown(directory, user)
        data = directory / "data"
        subprocess.run(
            [*as_user(user), programs[-1] / "initdb", "--pgdata", data, "--username", "tester", "--auth", "trust",
             "--encoding", "UTF8", "--locale", "C", "--no-sync"],
            cwd=directory, check=True, stdout=subprocess.DEVNULL, timeout=SERVER_LIMIT)
        options = {"listen_addresses": "", "unix_socket_directories": name, "fsync": "off", "shared_buffers": "1MB",
                   "autovacuum": "off", "max_connections": "8"}
        words = [word for option, value in options.items() for word in ("-c", f"{option}={value}")]
        with server([str(programs[-1] / "postgres"), "-D", str(data), *words], directory, user=user, end=signal.SIGINT):
            yield name, "tester"
