package io.github.qtloop.launcher;

import io.github.qtloop.foreign.Platform;
import io.github.qtloop.install.BundledInterpreter;
import io.github.qtloop.install.Cache;
import io.github.qtloop.install.PythonRelease;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code interpreter VERSION}, for the launcher script: unpacks the bundled interpreter of a version that need not have
 * a module, and prints its executable.
 */
@Command(name = "interpreter", hidden = true)
final class InterpreterCommand implements Callable<Integer> {

    @Parameters(paramLabel = "VERSION")
    private String version = "";

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        Platform.check();
        String executable = BundledInterpreter.locate(new PythonRelease(version), Cache.ofUser())
                .executable()
                .toString();
        if (command != null) {
            command.commandLine().getOut().println(executable);
            command.commandLine().getOut().flush();
        }
        return 0;
    }
}
