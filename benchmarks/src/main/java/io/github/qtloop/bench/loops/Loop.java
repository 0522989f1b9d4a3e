package io.github.qtloop.bench.loops;

import io.github.qtloop.commands.CommandException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The event loops that can be measured. */
public enum Loop {
    /** This project's. */
    QTLOOP("QtLoop", "import asyncio; asyncio.run(asyncio.sleep(0))", ""),

    /** CPython's own. */
    ASYNCIO("asyncio", "import asyncio; asyncio.run(asyncio.sleep(0))", ""),

    /** The one on libuv. */
    UVLOOP(
            "uvloop",
            "import asyncio, uvloop; uvloop.install(); asyncio.run(asyncio.sleep(0))",
            "Debian: apt-get install python3-uvloop"),

    /** A Python loop on Qt's timers and notifiers. */
    QASYNC(
            "qasync",
            "import asyncio, sys; from PyQt6.QtWidgets import QApplication; import qasync; "
                    + "qasync.QEventLoop(QApplication(sys.argv)).run_until_complete(asyncio.sleep(0))",
            "Debian: apt-get install python3-pyqt6, and python3 -m pip install qasync"),

    /** CPython's own, whose iterations Qt starts. */
    QTINTER(
            "qtinter",
            "import asyncio, sys; from PyQt6.QtWidgets import QApplication; import qtinter; "
                    + "application = QApplication(sys.argv); "
                    + "qtinter.QiDefaultEventLoop().run_until_complete(asyncio.sleep(0))",
            "Debian: apt-get install python3-pyqt6, and python3 -m pip install qtinter"),

    /** This project's in a process with a Qt application, where it waits in Qt; {@link #QTLOOP} waits in epoll. */
    QTLOOP_CORE("QtLoop in Qt", "import asyncio; asyncio.run(asyncio.sleep(0))", "");

    private final String title;
    private final String shortest;
    private final String advice;

    Loop(String title, String shortest, String advice) {
        this.title = title;
        this.shortest = shortest;
        this.advice = advice;
    }

    /**
     * The peer of a name on the command line.
     *
     * @throws CommandException for a name that is none
     */
    public static Loop peer(String name) {
        return Stream.of(values())
                .filter(loop -> loop != QTLOOP && loop.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandException("unknown loop '" + name + "': --against takes "
                        + Stream.of(values())
                                .filter(loop -> loop != QTLOOP)
                                .map(Loop::toString)
                                .collect(Collectors.joining(", "))));
    }

    /** Its name for people. */
    String title() {
        return title;
    }

    /** Whether it is this project's. */
    boolean isQtLoop() {
        return this == QTLOOP || this == QTLOOP_CORE;
    }

    /** The shortest program that runs it. */
    String shortest() {
        return shortest;
    }

    /** Whether it is a package of its own, which only the distribution's Python can have. */
    boolean isPackage() {
        return !advice.isEmpty();
    }

    /** How it is installed. */
    String advice() {
        return advice;
    }

    /** As it stands on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
