package io.github.qtloop.compat;

import io.github.qtloop.commands.CommandException;
import io.github.qtloop.commands.CommonOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code qtloop compat}: runs CPython's own tests of asyncio on the Qt event loop.
 *
 * <p>The status is 0 if everything is good, 1 if a test went wrong or too few drove the loop, 2 if the command cannot
 * be followed. Standard output has the summary lines only.
 */
@Command(
        name = "qtloop compat",
        sortOptions = false,
        customSynopsis = {
            "qtloop compat [--python V]... [--interpreter EXE | --home DIR]",
            "           [--loop qt|asyncio] [--application core|gui|widgets]",
            "           [--pattern P] [--tests DIR] [-X OPT]... [--limit SECONDS]",
            "           [--jobs N] [--xml DIR] [--readme FILE]"
        },
        description = "Runs CPython's own tests of asyncio on the Qt event loop, in every supported version.")
public final class CompatCommand implements Callable<Integer> {

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    /** The values of {@code --loop}. */
    enum Loop {
        qt,
        asyncio
    }

    /** The values of {@code --application}. */
    enum Application {
        core,
        gui,
        widgets
    }

    /** An interpreter other than the bundled ones. */
    static final class Location {
        @Option(names = "--interpreter", paramLabel = "EXE", description = "Run the tests that EXE has, in EXE's Python.")
        private @Nullable String interpreter;

        @Option(names = "--home", paramLabel = "DIR", description = "Run those of the installation below DIR.")
        private @Nullable String home;

        private List<String> words() {
            return interpreter != null ? List.of("--interpreter", interpreter) : List.of("--home", String.valueOf(home));
        }
    }

    @Option(names = "--python", paramLabel = "V", description = "Only this version; can be given several times.")
    private List<String> pythons = new ArrayList<>();

    @ArgGroup
    private @Nullable Location location;

    @Option(names = "--loop", paramLabel = "LOOP", description = "qt (default) or asyncio, CPython's own loop.")
    private Loop loop = Loop.qt;

    @Option(names = "--application", paramLabel = "KIND", description = "In a Qt application: core, gui or widgets.")
    private @Nullable Application application;

    @Option(names = "--pattern", paramLabel = "P", description = "Only tests with P in their name; * as in unittest -k.")
    private @Nullable String pattern;

    @Option(names = "--tests", paramLabel = "DIR", description = "The tests below DIR instead of CPython's.")
    private @Nullable Path tests;

    @Option(names = "-X", paramLabel = "OPT", description = "An option of Python, such as -X dev.")
    private List<String> implementationOptions = List.of();

    @Option(names = "--limit", paramLabel = "SECONDS", description = "How long a test may take; default: ${DEFAULT-VALUE}.")
    private double limit = 120;

    @Option(names = "--jobs", paramLabel = "N", description = "Suites at a time; default: half of the processors.")
    private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    @Option(names = "--xml", paramLabel = "DIR", description = "Write the results as JUnit's XML into DIR.")
    private @Nullable Path xml;

    @Option(names = "--readme", paramLabel = "FILE", description = "Write the table of results in FILE anew.")
    private @Nullable Path readme;

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Path root;

    private CompatCommand(Path root) {
        this.root = root;
    }

    /**
     * Runs the command and ends the process with its status. The system property {@code qtloop.root} names the
     * repository; {@code qtloop.terminal} says whether standard error is a terminal.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        CompatCommand command = new CompatCommand(Path.of(System.getProperty("qtloop.root")));
        System.exit(command.common.line(command, CommonOptions.USAGE).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        check();
        if (application != null && location == null && !provideQt(application)) {
            return CommonOptions.USAGE;
        }
        List<VersionResult> results = new ArrayList<>();
        try (WorkDirectory work = new WorkDirectory()) {
            for (List<String> version : versions()) {
                results.add(run(version, work));
            }
        }
        if (readme != null) {
            ReadmeTable.write(readme, results);
        }
        results.forEach(result -> OUT.println(result.summary()));
        return results.stream().allMatch(result -> result.verdict().good()) ? 0 : 1;
    }

    /** Once, before many interpreters look for it at a time. The launcher says why Qt stays missing. */
    private boolean provideQt(Application kind) throws IOException, InterruptedException {
        return new ProcessBuilder(root.resolve("qtloop").toString(), "qt", kind.name()).inheritIO().start().waitFor() == 0;
    }

    private void check() throws IOException {
        if (limit <= 0 || jobs < 1) {
            throw new CommandException("--limit and --jobs must be greater than 0");
        }
        if (application != null && loop != Loop.qt) {
            throw new CommandException("--application needs the Qt event loop: leave --loop " + loop + " out");
        }
        if (tests != null && !Files.isDirectory(tests)) {
            throw new CommandException("--tests " + tests + " is no directory");
        }
        List<String> supported = supported();
        for (String python : pythons) {
            if (!supported.contains(python)) {
                throw new CommandException("unknown Python version '" + python + "': the supported ones are "
                        + String.join(" ", supported));
            }
        }
        if (readme != null && (pattern != null || tests != null || location != null || !pythons.isEmpty() || loop != Loop.qt)) {
            throw new CommandException("--readme needs a whole run: on Qt, without --python, --pattern, --tests,"
                    + " --interpreter and --home");
        }
        if (xml != null) {
            Files.createDirectories(xml);
        }
    }

    private List<String> supported() throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .map(module -> module.getFileName().toString())
                    .filter(name -> name.matches("qtloop-py3\\d+"))
                    .map(name -> name.substring("qtloop-py3".length()))
                    .sorted(Comparator.comparingInt(Integer::parseInt))
                    .map(minor -> "3." + minor)
                    .toList();
        }
    }

    /** The options that name each interpreter. */
    private List<List<String>> versions() throws IOException {
        List<String> named = location == null ? List.of() : location.words();
        List<String> wanted = pythons.isEmpty() && location == null ? supported() : pythons;
        if (wanted.isEmpty()) {
            return List.of(named);
        }
        return wanted.stream()
                .map(python -> Stream.concat(Stream.of("--python", python), named.stream()).toList())
                .toList();
    }

    private VersionResult run(List<String> version, WorkDirectory work) throws IOException, InterruptedException {
        Settings settings = new Settings(
                root,
                version,
                loop.name(),
                application == null ? null : application.name(),
                implementationOptions.stream().flatMap(option -> Stream.of("-X", option)).toList(),
                pattern,
                tests == null ? null : tests.toRealPath(),
                Duration.ofMillis(Math.round(limit * 1000)),
                jobs);
        Inventory inventory = Inventory.of(settings, work.fresh());
        String title = inventory.python() + " " + loop + (application == null ? "" : " " + application);
        Progress progress = new Progress(ERR, Boolean.getBoolean("qtloop.terminal"), title, inventory.suites().size());
        VersionRun run = new VersionRun(settings, inventory, Baseline.load(), work.fresh(), progress);
        VersionResult result = run.run();
        if (xml != null) {
            for (SuiteResult suite : result.verdict().results()) {
                JUnitXml.write(xml, inventory.python(), suite);
            }
        }
        return result;
    }
}
