package io.github.qtloop.codegen.gates.revapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.gates.drift.Breaks;
import io.github.qtloop.codegen.gates.drift.Cause;
import io.github.qtloop.codegen.gates.drift.Change;
import io.github.qtloop.codegen.gates.drift.Group;
import io.github.qtloop.codegen.gates.drift.SpecDiff;
import io.github.qtloop.codegen.gates.drift.SpecTree;
import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.testing.Inputs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Modules differ in what their specs differ in; every planted break is told of in one line. */
class ApiGateTest {
    private static final String LOOP = """
            package io.github.qtloop.version;

            import io.github.qtloop.asyncio.*;

            public abstract class QtEventLoop extends Base {
                public void attach() {}
            }

            abstract class Base implements EventLoop {}
            """;

    private static final String STALE = ": the shims of the two specs do not differ so; build both modules again";
    private static final String HANDWRITTEN = ": handwritten classes may differ only in how they implement the shims;"
            + " give both modules the same public members, or make this one package-private";

    private static final Generator GENERATOR = new Generator(Inputs.SMALL);
    private static final CompiledShims BEFORE = Modules.shims(GENERATOR, "3.11");
    private static final CompiledShims AFTER = Modules.shims(GENERATOR, "3.12");
    private static final ApiComparison COMPARISON = new ApiComparison(Modules.ANNOTATIONS);
    private static final ApiGate GATE = gate(SpecDiff.between(spec("3.11"), spec("3.12")));

    private static final Modules OLDER = Modules.of(GENERATOR, "3.11", LOOP);
    private static final Modules NEWER = Modules.of(GENERATOR, "3.12", LOOP);

    @Test
    void whatTheSpecsExplainIsAllowed() {
        GateReport report = check(OLDER, NEWER);

        assertThat(report.faults()).isEmpty();
        Map<String, String> allowed = report.allowed().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue));
        assertThat(allowed)
                .hasEntrySatisfying("java.class.added QueueShutDown", reason ->
                        assertThat(reason).startsWith("QueueShutDown: new exception (3.12.yaml:"))
                .hasEntrySatisfying("java.method.added CreateServerOptions.Builder.keepAlive(Boolean)", reason ->
                        assertThat(reason).contains("EventLoop.create_server: parameter keep_alive=None added"))
                .hasEntrySatisfying("java.method.addedToInterface EventLoop.shutdown(Double)", reason ->
                        assertThat(reason).startsWith("SelectorEventLoop.shutdown: parameter timeout=None added"))
                .hasEntrySatisfying(
                        "java.annotation.added Policy (annotation @java.lang.Deprecated(since = \"3.12\", forRemoval ="
                                + " true))",
                        reason -> assertThat(reason).startsWith("Policy: deprecated: since 3.12"));
    }

    @Test
    void noChangeOfTheSpecsExplainsNothing() {
        GateReport report = gate(List.of()).modules(OLDER.compile("older.jar"), NEWER.compile("newer.jar"));

        assertThat(report.allowed()).isEmpty();
        assertThat(report.faults()).contains("java.class.added QueueShutDown: no change between 3.11.yaml and 3.12.yaml"
                + " leads to it; make the generated code depend on what the specs say, see the overlay");
    }

    @Test
    void aChangeExplainsOnlyWhatItIsAbout() {
        List<Change> other = SpecDiff.between(spec("3.11"), spec("3.12")).stream()
                .filter(change -> !change.subject().equals("QueueShutDown"))
                .toList();

        GateReport report = gate(other).modules(OLDER.compile("older.jar"), NEWER.compile("newer.jar"));

        assertThat(report.faults())
                .singleElement()
                .asString()
                .startsWith("java.class.added QueueShutDown: no change");
    }

    @Test
    void ofAClassOnlyOtherBasesExplainItsMembers() {
        assertThat(explained("bases: asyncio.events.AbstractEventLoop added")).isNotEmpty();
        assertThat(explained("platform: posix, was linux")).isEmpty();
    }

    private static Set<ApiDifference> explained(String summary) {
        Change change = new Change(Group.OTHER, "name EventLoop", "EventLoop", "EventLoop", Optional.empty(), summary,
                Optional.empty(), Optional.empty(), Breaks.NEITHER, "", Cause.of("planted"), Optional.empty(), Optional.empty());
        return gate(List.of(change)).shims().entrySet().stream()
                .filter(e -> e.getValue().isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void aRemovedMethodIsRefused() {
        Modules without = NEWER.plant("Task", "boolean cancel(@Nullable String msg);", "")
                .plant("Task", "cancel(null)", "false");

        expect(OLDER, without, "java.method.removed Task.cancel(String)" + STALE);
    }

    @Test
    void anAddedMethodIsRefused() {
        expect(
                OLDER,
                NEWER.plant("Protocol", "interface Protocol {", "interface Protocol { default void more() {}"),
                "java.method.defaultMethodAddedToInterface Protocol.more()" + STALE);
    }

    @Test
    void anAddedParameterIsRefused() {
        expect(
                OLDER,
                NEWER.plant("Future", "void setResult(T result);", "void setResult(T result, int times);"),
                "java.method.addedToInterface Future.setResult(Object, int)" + STALE,
                "java.method.removed Future.setResult(Object)" + STALE);
    }

    @Test
    void aChangedTypeIsRefused() {
        expect(
                OLDER,
                NEWER.plant("Policy", "EventLoop getEventLoop();", "Object getEventLoop();"),
                "java.method.returnTypeChanged Policy.getEventLoop() (newType java.lang.Object, oldType"
                        + " io.github.qtloop.asyncio.EventLoop)" + STALE);
    }

    @Test
    void aRemovedAnnotationIsRefused() {
        expect(
                OLDER.plant("Protocol", "public interface", "@Deprecated public interface"),
                NEWER,
                "java.annotation.removed Protocol (annotation @java.lang.Deprecated)" + STALE);
    }

    @Test
    void anAllowedDifferenceMustOccur() {
        assertThat(check(OLDER, NEWER.without("QueueShutDown")).faults())
                .singleElement()
                .asString()
                .startsWith("java.class.added QueueShutDown: allowed, but it does not occur; the specs ask for it"
                        + " (QueueShutDown: new exception (3.12.yaml:")
                .endsWith("), so build both modules again");
    }

    @Test
    void handwrittenClassesDoNotDiffer() {
        expect(
                OLDER,
                NEWER.plant("QtEventLoop", "attach() {}", "attach() {} public void attach(int more) {}"),
                "java.method.added QtEventLoop.attach(int)" + HANDWRITTEN);
    }

    @Test
    void handwrittenClassesImplementTheirShims() {
        String implementation =
                "attach() {} public io.github.qtloop.Awaitable<Void> shutdown(Double timeout) { return null; }";

        expect(OLDER, NEWER.plant("QtEventLoop", "attach() {}", implementation));
    }

    @Test
    void aHandwrittenClassMayImplementWhatIsNew() {
        Modules more = NEWER.plant("QtEventLoop", "extends Base", "extends Base implements MainLoop");

        GateReport report = check(OLDER, more);

        assertThat(report.faults()).isEmpty();
        assertThat(report.allowed().keySet()).extracting(ApiDifference::toString).contains(
                "java.class.nowImplementsInterface QtEventLoop (interface io.github.qtloop.asyncio.MainLoop)");
        expect(
                OLDER,
                NEWER.plant("QtEventLoop", "extends Base", "extends Base implements Policy"),
                "java.class.nowImplementsInterface QtEventLoop (interface io.github.qtloop.asyncio.Policy)"
                        + HANDWRITTEN);
    }

    private static void expect(Modules older, Modules newer, String... faults) {
        assertThat(check(older, newer).faults()).containsExactly(faults);
    }

    private static GateReport check(Modules older, Modules newer) {
        return GATE.modules(older.compile("older.jar"), newer.compile("newer.jar"));
    }

    private static ApiGate gate(List<Change> changes) {
        return new ApiGate(COMPARISON, GENERATOR.overlay(), BEFORE, AFTER, changes);
    }

    private static SpecTree spec(String version) {
        return SpecTree.read(Inputs.SMALL.resolve("asyncio/" + version + ".yaml"), GENERATOR.overlay());
    }
}
