package io.github.qtloop.codegen.gates.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports show as one, and whom it breaks: the planted specs have a case for each rule. */
class EntryTest {
    @TempDir
    private static Path directory;

    private static Drift drift;

    @BeforeAll
    static void compare() {
        drift = SpecInputs.planted(directory);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # rule                                  | breaks  | headline                       | summary                                     | items
            a parameter, wherever it comes          | LOOP    | parameter keep                 | parameter keep=None added                   | BaseEventLoop._accept BaseEventLoop.serve BaseEventLoop.serve_unix StreamWriter.serve listener_passes loop._accept serve_with_keep
            another parameter of the same method    | LOOP    | BaseEventLoop.serve_unix(..., clean=None) | parameter clean=None added       | BaseEventLoop.serve_unix
            keywords that are handed on             | BOTH    | keywords of create_task        | parameter **kwargs added; parameter name=None now among **kwargs | BaseEventLoop.create_task create_task create_task_of_factory loop._task_factory loop.create_task
            a part that goes with all its names     | BOTH    | child watchers                 | gone: AbstractChildWatcher, ThreadedChildWatcher (now asyncio.unix_events._ThreadedChildWatcher) | AbstractChildWatcher AbstractEventLoopPolicy.get_child_watcher ThreadedChildWatcher _ThreadedChildWatcher get_child_watcher loop._watcher watcher.attach_loop
            names of a part that become private     | BOTH    | event loop policies            | renamed: asyncio.events.BaseEventLoopPolicy -> _BaseEventLoopPolicy, asyncio.windows_events.WindowsEventLoopPolicy -> _WindowsEventLoopPolicy | BaseEventLoopPolicy _BaseEventLoopPolicy asyncio.windows_events.WindowsEventLoopPolicy asyncio.windows_events._WindowsEventLoopPolicy
            a member of a renamed class             | LOOP    | _BaseEventLoopPolicy.new_event_loop(kind=None) | parameter kind=None added   | _BaseEventLoopPolicy.new_event_loop
            a class with what lies inside           | CALLER  | asyncio.helpers.Helper         | class removed                               | Helper loop._helped loop.call_soon
            an export of star imports alone         | CALLER  | asyncio.AbstractEventLoopPolicy | no longer in __all__                       | asyncio.AbstractEventLoopPolicy
            the same refusal                        | LOOP    | _enter_task, _leave_task       | raises unless the loop is the running one   | _enter_task _leave_task enter_task
            private functions of a module           | LOOP    | asyncio.events._get_event_loop, asyncio.events._py__get_event_loop | private function removed | asyncio.events._get_event_loop asyncio.events._py__get_event_loop
            new methods of a part                   | LOOP    | AbstractServer.abort_clients, AbstractServer.close_clients | new method      | AbstractServer.abort_clients AbstractServer.close_clients
            a new method, its twin and its calls    | LOOP    | Future.uncancel, _PyFuture.uncancel | new method                             | Future.uncancel _PyFuture.uncancel future.uncancel task_waits
            a lost method and its twin              | LOOP    | Future._repr_info, _PyFuture._repr_info | hook removed                       | Future._repr_info _PyFuture._repr_info
            a lost parameter and who moves up       | CALLER  | parameter loop                 | parameter loop=None removed                 | listen unlisten
            the same default                        | CALLER  | open_pipe, open_stream         | default now limit=2, was limit=1            | open_pipe open_stream
            an outcome that is recorded nowhere     | LOOP    | wait_closed                    | Does `Server.wait_closed` wait while a connection is open? it waits, was it returns at once | wait_closed
            an outcome of several causes            | LOOP    | server_close_unix              | What does `Server.close` do to the file of a Unix socket? removes it | server_close_unix
            an outcome beside what breaks nobody    | CALLER  | get_policy_without_policy      | What does `get_policy` do without a policy? | get_policy_without_policy
            an outcome of another class             | CALLER  | create_task_of_runner          | Where does `Runner.create_task` look        | create_task_of_runner
            another base of an exception            | NEITHER | Late                           | bases: +OSError -Exception                  | Late
            a call that is made no longer           | NEITHER | loop.get_debug in asyncio.streams.StreamWriter.drain | called no longer      | loop.get_debug
            calls of what a part has offered        | NEITHER | task.*                         | called in other places, or no longer        | task.cancel task.get_loop
            a call of a protocol within its module  | NEITHER | protocol._abort in asyncio.sslproto._SSLProtocolTransport.abort | passes 1 by position | protocol._abort
            a hook of a protocol's own module       | NEITHER | SSLProtocol._abort(exc)        | parameter exc added                         | SSLProtocol._abort
            a hook that only its own part calls     | NEITHER | _SelectorTransport._write(data) | parameter data added                       | _SelectorTransport._write
            a method that the part had elsewhere    | NEITHER | _SSLProtocolTransport.write_eof() | new hook                                 | _SSLProtocolTransport.write_eof
            another name of the bound object        | NEITHER | asyncio.tasks._task_repr(task) | parameter self renamed task                 | asyncio.tasks._task_repr
            a new attribute that others read        | LOOP    | future._extra                  | new attribute                               | future._extra
            an attribute that others begin to read  | LOOP    | future._state                  | read by: +asyncio.tasks.wait                | future._state
            a loop's attribute of a constructor     | LOOP    | loop._early                    | new attribute                               | loop._early
            a loop's attribute of a later method    | NEITHER | loop._late                     | new attribute                               | loop._late
            an attribute within a part              | NEITHER | transport._size                | new attribute                               | transport._size
            mangled, of a new module, read before   | NEITHER | future.*                       | used in other places, or no longer          | future._Future__waiters future._graph future._loop
            deprecations in the same words          | NEITHER | get_policy, set_policy         | deprecated: removal in 3.16, the interpreter warns | get_policy set_policy
            """)
    void aCauseIsOneEntry(String rule, Breaks breaks, String headline, String summary, String items) {
        assertThat(drift.entries())
                .as(rule)
                .filteredOn(entry -> entry.headline().equals(headline) && entry.summary().startsWith(summary))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.breaks()).isEqualTo(breaks);
                    assertThat(entry.changes().stream().map(Change::subject).distinct().sorted()
                                    .collect(Collectors.joining(" ")))
                            .isEqualTo(items);
                });
    }

    /** Who used an attribute, or called a method, does so under a new name: that is no difference. */
    @ParameterizedTest
    @ValueSource(strings = {"policy._local", "loop.get_debug in asyncio.events._BaseEventLoopPolicy.new_event_loop"})
    void aRenamedOwnerIsNoChange(String item) {
        assertThat(drift.changes()).extracting(Change::item).isNotEmpty().doesNotContain(item);
    }

    /** A task factory: loops call it, and programs bring it. */
    @Test
    void whatProgramsSetConcernsLoopsAndCallers() {
        assertThat(drift.changes()).filteredOn(change -> change.subject().equals("loop._task_factory"))
                .extracting(Change::breaks)
                .containsExactly(Breaks.BOTH);
    }

    @Test
    void whatBreaksStandsFirst() {
        assertThat(drift.entries()).extracting(Entry::breaks).isSorted().contains(Breaks.values());
        assertThat(drift.parties()).containsExactly(Breaks.BOTH, Breaks.LOOP, Breaks.CALLER, Breaks.NEITHER);
    }

    @Test
    void everyChangeIsInOneEntry() {
        List<Change> changes = drift.entries().stream().flatMap(entry -> entry.changes().stream()).toList();

        assertThat(changes).doesNotHaveDuplicates().hasSameSizeAs(drift.changes());
        assertThat(drift.summary()).startsWith(
                drift.entries().size() + " entries (" + changes.size() + " changes), breaking loops and callers: 3, ");
    }

    @Test
    void usesThatBreakNobodyAreCountedBesideThoseThatBreak() {
        assertThat(drift.entries()).filteredOn(entry -> entry.headline().equals("child watchers"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.besides()).isEqualTo("1 call site");
                    assertThat(entry.places()).extracting(place -> place.group() + " " + place.items().size())
                            .containsExactly("REMOVED 4", "HOOK 1", "ATTRIBUTE 1");
                });
    }

    @ParameterizedTest
    @EnumSource
    void aPartyHasWhatBreaksItAlone(Party party) {
        Drift part = drift.breaking(party);

        assertThat(part.entries()).isNotEmpty().containsExactlyElementsOf(drift.entries().stream()
                .filter(entry -> party == Party.LOOP ? entry.breaks().loop() : entry.breaks().caller())
                .toList());
        assertThat(part.matrix().rows()).isNotEmpty().hasSizeLessThan(drift.matrix().rows().size());
    }

    @Test
    void whatBreaksNobodyCanBeLeftOut() {
        Drift part = drift.breaking();

        assertThat(part.parties()).containsExactly(Breaks.BOTH, Breaks.LOOP, Breaks.CALLER);
        assertThat(part.breaking(Party.CALLER).entries()).isEqualTo(drift.breaking(Party.CALLER).entries());
    }

    /** That everything is left out is no lack of differences. */
    @Test
    void anEmptyPartSaysWhatItLacks() {
        Drift harmless = new Drift(drift.from(), drift.to(), drift.of(Breaks.NEITHER), drift.matrix(), true);

        assertThat(harmless.breaking().summary()).isEqualTo("no differences that break them");
    }
}
