package io.github.qtloop.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the core's architecture.
 *
 * @param root the package below which they hold; the rules are tried on a planted one, too
 */
record Architecture(String root) {

    private static final String LAUNCHER = "io.github.qtloop.launcher.Main";

    /** The command that asks another process. */
    private static final String PS = "io.github.qtloop.dump.Ps";

    /** The package that the public names live in, which has no name below the root. */
    static final String API = "";

    /**
     * Which package may use which, by full names below the root; the order is from the bottom to the top. The doors use
     * {@code foreign} for its check of the platform, which comes before anything else; so does {@code install}, whose
     * interpreters are for one processor.
     */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("foreign", Set.of()),
            entry("qtcore", Set.of("foreign")),
            entry("reactor", Set.of("qtcore")),
            entry("reactor.backend.epoll", Set.of("foreign", "qtcore", "reactor")),
            entry("reactor.backend.portable", Set.of("qtcore", "reactor")),
            entry(
                    "reactor.backend",
                    Set.of("foreign", "qtcore", "reactor", "reactor.backend.epoll", "reactor.backend.portable")),
            entry("scheduler", Set.of("reactor")),
            entry("install", Set.of("foreign")),
            entry("trace", Set.of()),
            entry(API, Set.of("asyncio", "trace")),
            entry("asyncio", Set.of(API)),
            entry("python.capi", Set.of("foreign", "qtcore", "reactor", "install")),
            entry("python.convert", Set.of("python.capi", "trace", "asyncio", API)),
            entry("python", Set.of("python.capi", "python.convert", "trace", API)),
            entry("python.handles", Set.of("python", "python.capi", "scheduler")),
            entry(
                    "python.loop",
                    Set.of(
                            "python",
                            "python.capi",
                            "python.handles",
                            "foreign",
                            "reactor",
                            "reactor.backend",
                            "scheduler")),
            entry(
                    "python.process",
                    Set.of("python", "python.capi", "python.loop", "foreign", "qtcore", "reactor", "install")),
            entry("launcher", Set.of("foreign", "python", "python.process", "install", "reactor.backend")),
            entry("loop.report", Set.of("asyncio", API)),
            entry("loop.coroutine", Set.of("foreign", "trace", "loop.report", "asyncio", API)),
            entry("loop.engine", Set.of("loop.report", "reactor", "reactor.backend", "scheduler", "asyncio", API)),
            entry(
                    "loop",
                    Set.of(
                            "loop.report",
                            "loop.coroutine",
                            "loop.engine",
                            "reactor",
                            "scheduler",
                            "trace",
                            "asyncio",
                            API)),
            entry("net.descriptor", Set.of("foreign", API)),
            entry("net.pipe", Set.of("net.descriptor", "asyncio", API)),
            entry(
                    "net.process",
                    Set.of("net.descriptor", "net.pipe", "foreign", "loop.report", "asyncio", API)),
            entry("net.resolve", Set.of("foreign", API)),
            entry("net.signal", Set.of("foreign", "loop", "asyncio", API)),
            entry(
                    "net",
                    Set.of(
                            "net.pipe",
                            "net.process",
                            "net.resolve",
                            "net.signal",
                            "loop",
                            "loop.coroutine",
                            "loop.report",
                            "reactor",
                            "asyncio",
                            API)),
            entry("tasks", Set.of("trace", "loop", "loop.report", "loop.coroutine", "asyncio", API)),
            entry("sync", Set.of("loop", "loop.report", "loop.coroutine", "asyncio", API)),
            entry("functions", Set.of("loop", "loop.coroutine", "tasks", "sync", "asyncio", API)),
            entry(
                    "interop",
                    Set.of(
                            "foreign",
                            "python",
                            "python.loop",
                            "python.process",
                            "install",
                            "scheduler",
                            "loop",
                            "tasks",
                            "asyncio",
                            API)),
            entry(
                    "dump",
                    Set.of("interop", "loop", "python", "python.loop", "scheduler", "trace", "asyncio", API)),
            entry("qt", Set.of("foreign", "loop", "loop.coroutine", "tasks", "reactor", "qtcore", "asyncio", API)));

    /** The classes beside the C API and the handles that have raw references to Python's objects, each with the reason. */
    static final Map<String, String> HOT_PATHS = Map.of(
            "python.loop.LoopBuiltins",
            "call_soon, call_later, call_at and time run for each callback of a program, and return to C what they make",
            "python.loop.PythonLoop",
            "each handle that is ready or timed goes into the scheduler, whose tokens are references");

    ArchRule packagesDependOneWay() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new UsePackages(root, MAY_USE))
                .because("the packages are layers");
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule onlyTheIdiomsUseQtJambi() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".qt..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.qt..")
                .because("QtJambi is the program's: the loop needs none");
    }

    /** What is connected by a lambda fails now and then: see {@code Slots}. */
    ArchRule onlySlotsAreConnected() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".qt.Slots")
                .should()
                .callMethodWhere(target(owner(resideInAPackage("io.qt.."))).and(target(name("connect"))))
                .because("a slot must be an instance of an ordinary class, as Slots has them");
    }

    ArchRule pythonKnowsLittleOfInstallations() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".python..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".install..")
                        .and(not(simpleName("InterpreterException").or(simpleName("PythonHome")))))
                .because("finding and unpacking an interpreter is over when it is started");
    }

    ArchRule onlyHotPathsHaveRawReferences() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".python.capi..", root + ".python.handles..")
                .and(not(hotPath()))
                .should()
                .accessTargetWhere(raw())
                .because("a reference as a plain number is not given back when something fails: Owned is");
    }

    DescribedPredicate<JavaClass> hotPath() {
        return describe("hot path", type -> HOT_PATHS.keySet().stream()
                .anyMatch(path -> type.getName().equals(root + "." + path)));
    }

    DescribedPredicate<JavaAccess<?>> raw() {
        return target(annotatedWith(root + ".python.capi.Raw"));
    }

    ArchRule onlyOneClassUsesUnsafe() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".python.capi.UnsafeMemory")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.internal..")
                .because("everything works where the JVM's own packages are not exported");
    }

    ArchRule nobodyLogsToTheJdk() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("Python's logging is the one that programs configure");
    }

    /** The launcher prints where no program runs, and a call graph where the program asks for it. */
    ArchRule nobodyPrints() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(LAUNCHER)
                .and()
                .doNotHaveFullyQualifiedName(PS)
                .and()
                .doNotHaveFullyQualifiedName("io.github.qtloop.tasks.CallGraphs")
                .should()
                .accessField(System.class, "out")
                .because("standard output belongs to the program");
    }

    /**
     * What a person at a terminal is told goes to standard error, and so does Python's {@code Task.print_stack}, and what
     * Python's logging has to say where it has no handler.
     */
    ArchRule onlyTheNamedPrintErrors() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("Progress")
                .and()
                .doNotHaveSimpleName("TaskStack")
                .and()
                .doNotHaveSimpleName("LastReports")
                .and()
                .doNotHaveFullyQualifiedName(LAUNCHER)
                .and()
                .doNotHaveFullyQualifiedName(PS)
                .should()
                .accessField(System.class, "err")
                .because("standard error belongs to the program, too");
    }
}
