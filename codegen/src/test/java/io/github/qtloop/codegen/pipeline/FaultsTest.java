package io.github.qtloop.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.emit.JavaVerifier;
import io.github.qtloop.codegen.emit.PythonVerifier;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.testing.Inputs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every check fails when its fault is planted, with the place and the reason in one line. */
class FaultsTest {
    private static final String SPEC = "asyncio/3.12.yaml";
    private static final String OVERLAY = "overlay/general.yaml";
    private static final String PENDING = "pending.yaml";

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            # fault                      | old                            | new                                  | reason | line
            a key that nobody knows      | accelerated: true              | acelerated: true                     | acelerated: unknown key | `acelerated: true`
            a kind that nobody knows     | kind: exception                | kind: exemption                      | kind | `kind: exemption`
            a missing key                | module: asyncio.futures        | platform: posix                      | module | `Future:`
            the same key twice           | abstract: true                 | bases: []                            | duplicate key 'bases' | `bases: []\\n    methods:\\n      call_soon:`
            an alias                     | exported: [asyncio]            | exported: &a [asyncio, *a]           | alias | `*a]`
            a base that is not described | [asyncio.futures.Future]       | [asyncio.futures.Past]               | asyncio.futures.Past, which is not described | `Task:`
            a class above itself         | module: asyncio.futures\\n    bases: [] | module: asyncio.futures\\n    bases: [asyncio.tasks.Task] | is its own ancestor | `Future:`
            the same parameter twice     | name: backlog                  | name: host                           | parameter host occurs twice | `create_server:`
            a parameter out of order     | callback, kind: positional_or_keyword | callback, kind: var_keyword   | is out of order | `call_soon:`
            a base twice                 | bases: [asyncio.futures.Future] | bases: [asyncio.futures.Future, asyncio.futures.Future] | Task has the base asyncio.futures.Future twice | `Task:`
            a class twice                | module: asyncio.tasks          | module: asyncio.futures\\n    defined_as: Future | describes asyncio.futures.Future again | `Task:`
            an attribute twice           | - {name: slow_callback_duration, type: float} | - {name: a}\\n      - {name: a}   | SelectorEventLoop has the attribute a twice | `SelectorEventLoop:`
            an owner that is no base     | asyncio.events.EventLoop: [call_soon, create_server] | asyncio.tasks.Task: [cancel] | inherits from asyncio.tasks.Task, which is none of its bases | `SelectorEventLoop:`
            an inherited ghost           | [call_soon, create_server]     | [call_soon, create_client]           | a method create_client that is not there | `SelectorEventLoop:`
            an inherited method of its own | [call_soon, create_server]   | [call_soon, shutdown]                | the method shutdown, and defines it | `SelectorEventLoop:`
            an alias of nothing          | get_policy:\\n    exported: [asyncio]\\n    kind: function\\n    module: asyncio.events\\n    returns: Policy\\n    parameters: [] | get_policy:\\n    exported: [asyncio]\\n    kind: alias\\n    target: Polity | another name of Polity, which is no class | `get_policy:`
            an export of nothing         | all: [CancelledError,          | all: [CancelledErrors,               | exports CancelledErrors, which is not described | `asyncio:`
            a name that no module lists  | all: [CancelledError,          | all: [                               | CancelledError is exported by asyncio, which does not list it | `CancelledError:`
            a hook that is described     | _add_reader:                   | shutdown:                            | _UnixSelectorEventLoop.shutdown is described twice | `shutdown:\\n      kind: function\\n      returns: Handle`
            a hook out of order          | - {name: fd, kind: positional_or_keyword, type: int} | - {name: a, kind: var_keyword}\\n        - {name: b, kind: keyword_only} | parameter b is out of order | `_add_reader:`
            a receiver that nobody knows | loop.shutdown:                 | lop.shutdown:                        | lop.shutdown | `lop.shutdown:`
            a caller from elsewhere      | caller: asyncio.events.EventLoop.create_server | caller: uvloop.run   | but is not of asyncio | `caller: uvloop.run`
            a caller in C unmarked       | keywords: [context], written_in: c | keywords: [context]              | written_in is c for the functions of _asyncio | `_asyncio.Future.set_result`
            keywords without order       | keywords: [context]            | keywords: [name, context]            | keywords that are not sorted | `[name, context]`
            a call twice                 | - {caller: asyncio.events.EventLoop.shutdown, positional: 1} | - {caller: asyncio.events.EventLoop.shutdown, positional: 1}\\n    - {caller: asyncio.events.EventLoop.shutdown, positional: 1} | twice in the same way | `positional: 1}\\n  loop.shutdown:`
            fewer than no arguments      | positional: 0, via             | positional: -1, via                  | positional | `positional: -1`
            an attribute that none reads | set_by: [asyncio.events.EventLoop.shutdown], read_by | set_by | read_by | `loop._closed:`
            another version              | minor: '3.12'                  | minor: '3.14'                        | describes Python 3.14 | `minor: '3.14'`
            no YAML at all               | names:                         | names: [                             | expected | `exported: [asyncio]`
            a mapping without an end     | `aliases: {_FutureLike: 'Future[_T] | Awaitable[_T]'}` | `aliases: {_FutureLike:`          | expected | `probes:`
            """)
    void faultInSpecIsNamed(String fault, String old, String text, String reason, String line) {
        Inputs inputs = Inputs.copy(directory).replace(SPEC, unescape(old), unescape(text));

        assertThatThrownBy(() -> new Generator(inputs.directory()))
                .as(fault)
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("3.12.yaml:" + inputs.lineOf(SPEC, unescape(line)) + ": ")
                .hasMessageContaining(reason)
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            # fault                | file    | old                               | new                                 | reason
            an unknown key         | general | `  exclusions:`                   | `  inclusions:`                     | inclusions: unknown key
            an unused parameter    | general | `    backlog: how`                | `    backlogg: x\\n    backlog: how` | unused entry java.parameters: backlogg
            an unused exclusion    | general | [EventLoop.secret]                | [EventLoop.secret, EventLoop.open]  | unused entry java.exclusions: EventLoop.open
            an exclusion of nothing | general | [_enter]                         | [_enter, _leave]                    | unused entry java.exclusions: _leave
            an unused deprecation  | general | [Policy, get_policy]              | [Policy, get_policy, Polity]        | unused entry deprecations: Polity
            an unused native       | general | [call_soon]                       | [call_soon, call_never]             | unused entry python.native: call_never
            an unused rule         | types   | `    bool: boolean`               | `    bool: boolean\\n    complex: Complex` | unused entry java.types: complex
            an unused union        | types   | `  fallbacks:`                    | `    - {take: int, over: [str], reason: x}\\n  fallbacks:` | unused entry java.unions: int over [str]
            a rule that is no type | types   | `    bool: boolean`               | `    bool: boolean\\n    list[: List` | 'list[' is no type
            a fallback of nothing  | types   | `      Task.cancel.msg: String`   | `      Task.cancel.msg: String\\n        Task.cancel.why: String` | unused entry java.fallbacks: Task.cancel.why
            a redundant fallback   | types   | `      Task.cancel.msg: String`   | `      Task.cancel.msg: String\\n        Queue.maxsize: int` | unused entry java.fallbacks: Queue.maxsize
            a fallback without reason | types | `    - reason: any object will do\\n      types:` | `    - types:`      | reason
            a missing type         | types   | `        Task.cancel.msg: String` | `        Task.cancel: String`       | Task.cancel.msg has no Java type: 'Any | None' says too little
            a missing rule         | types   | `    float: double`               | ``                                  | EventLoop.slow_callback_duration has no Java type: 'float' says too little
            a missing union        | types   | over: [bytes]                     | over: [bytearray]                   | EventLoop.create_server.host has no Java type
            a missing parameter    | general | `    msg: the text`               | ``                                  | Task.cancel.msg is not documented
            a missing member       | surface | `        shutdown: Ends.`         | ``                                  | EventLoop.shutdown is not documented
            a missing constructor  | surface | `      new: {doc: Makes a queue., parameters: {maxsize: the number of items}}` | `` | Queue.__init__ is not documented
            a missing class        | surface | `    QueueShutDown: {doc: It was shut down., anchor: asyncio-queue.html#asyncio.QueueShutDown}` | `` | QueueShutDown is exported but
            a missing constant     | surface | `    ANY: {doc`                   | `    ANT: {doc`                     | ANY is not documented
            a missing base         | types   | `    Exception: RuntimeException` | ``                                  | extends Exception, which has no entry
            a missing value        | general | socket.AF_UNSPEC                  | socket.AF_INET                      | the value socket.AF_UNSPEC has no Java form
            a type from nowhere    | types   | `    Context: Context`            | `    Context: Kontext`              | EventLoop refers to Kontext
            a class twice          | surface | `    Policy:`                     | `    Policy: {doc: x, anchor: asyncio-policy.html#x}\\n    Policy:` | duplicate key 'Policy'
            keywords for nobody    | general | `connect: EventLoop.create_server` | `connect: EventLoop.open`          | hands its keywords to EventLoop.open
            a reserved method      | general | `    Future.wait: waitFor`        | `    Future.wait: wait`             | 'wait' is a method of java.lang.Object
            a Java keyword         | general | `    Future.wait: waitFor`        | `    Future.wait: switch`           | 'switch' is a word of the Java language
            no Java name           | general | `    Future.wait: waitFor`        | `    Future.wait: wait-for`         | 'wait-for' is no Java name
            """)
    void faultInOverlayIsNamed(String fault, String file, String old, String text, String reason) {
        Inputs inputs = Inputs.copy(directory)
                .replace("overlay/" + file + ".yaml", unescape(old), text == null ? "" : unescape(text));

        assertThatThrownBy(() -> new Generator(inputs.directory()))
                .as(fault)
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining(reason)
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            # fault                | old                       | new                                          | reason
            an unknown key         | `pending:`                | `impending:`                                 | impending: unknown key
            a missing reason       | `, reason: nobody serves` | ``                                           | reason
            an unused method       | EventLoop.create_server   | EventLoop.create_server, EventLoop.x         | unused entry pending: EventLoop.x
            an unused class        | `[Policy]`                | `[Policy, Polity]`                           | unused entry pending: Polity
            an exception           | `[Policy]`                | `[Policy, CancelledError]`                   | unused entry pending: CancelledError
            an unused function     | EventLoop.create_server   | EventLoop.create_server, get_polity          | unused entry pending: get_polity
            the same name twice    | `[Policy]`                | `[Policy, EventLoop.create_server]`          | has EventLoop.create_server twice, first at pending.yaml:3
            a member of a pending class | EventLoop.create_server | EventLoop.create_server, Policy.get_event_loop | Policy.get_event_loop is pending already with its class
            a parameter            | `[Policy]`                | `[Policy.get_event_loop.x]`                  | pending.1.names.0
            """)
    void faultInPendingIsNamed(String fault, String old, String text, String reason) {
        Inputs inputs = Inputs.copy(directory).replace(PENDING, old, text == null ? "" : text);

        assertThatThrownBy(() -> new Generator(inputs.directory()))
                .as(fault)
                .isInstanceOf(CodegenException.class)
                .hasMessageMatching("pending\\.yaml:[0-9]+: .*")
                .hasMessageContaining(reason)
                .message()
                .hasLineCount(1);
    }

    @Test
    void aFaultHasItsLine() {
        Inputs inputs = Inputs.copy(directory).replace(SPEC, "accelerated: true", "acelerated: true");

        assertThatThrownBy(() -> new Generator(inputs.directory()))
                .hasMessageStartingWith("3.12.yaml:" + inputs.lineOf(SPEC, "acelerated") + ": ");
    }

    @Test
    void aFaultyMethodHasItsLine() {
        Inputs inputs = Inputs.copy(directory).replace(SPEC, "name: backlog", "name: host");

        assertThatThrownBy(() -> new Generator(inputs.directory()))
                .hasMessageStartingWith("3.12.yaml:" + inputs.lineOf(SPEC, "create_server:") + ": ");
    }

    @Test
    void anUnusedEntryHasItsLine() {
        Inputs inputs = Inputs.copy(directory)
                .replace(OVERLAY, "    backlog: how", "    extra: x\n    backlog: how");

        assertThatThrownBy(() -> new Generator(inputs.directory()))
                .hasMessageStartingWith("general.yaml:" + inputs.lineOf(OVERLAY, "extra") + ": ");
    }

    @Test
    void aTypeThatIsNoneHasItsLine() {
        Inputs inputs = Inputs.copy(directory).replace(SPEC, "type: bytes | str", "type: 'list[bytes'");

        assertThatThrownBy(() -> new Generator(inputs.directory()))
                .hasMessage("3.12.yaml:" + inputs.lineOf(SPEC, "create_server:\n")
                        + ": EventLoop.create_server.host: 'list[bytes' is no type: it ends too early");
    }

    @Test
    void anAliasOfItselfFails() {
        Inputs inputs = Inputs.copy(directory)
                .replace(SPEC, "'Future[_T] | Awaitable[_T]'", "'Future[_T] | list[_FutureLike[_T]]'");

        assertThatThrownBy(() -> new Generator(inputs.directory()))
                .hasMessage("3.12.yaml:1: the alias _FutureLike stands for itself");
    }

    @Test
    void theSameEntryInTwoFilesFails() {
        Inputs inputs = Inputs.copy(directory)
                .replace("overlay/types.yaml", "  bases:", "  parameters:\n    backlog: how many\n  bases:");

        assertThatThrownBy(() -> new Generator(inputs.directory()))
                .hasMessage("types.yaml:" + inputs.lineOf("overlay/types.yaml", "backlog: how many")
                        + ": java.parameters has backlog twice, first at general.yaml:"
                        + inputs.lineOf(OVERLAY, "backlog: how"));
    }

    @Test
    void aDirectoryWithoutSpecsFails() {
        Inputs.write(directory.resolve("asyncio/readme.txt"), "");

        assertThatThrownBy(() -> new Generator(directory)).hasMessageContaining("there is no spec");
    }

    @Test
    void aVersionWithoutSpecFails() {
        Generator generator = new Generator(Inputs.SMALL);

        assertThatThrownBy(() -> generator.java(PythonVersion.of("3.10")))
                .hasMessage("there is no spec of Python 3.10, only of [3.11, 3.12]");
    }

    @Test
    void javaThatDoesNotParseIsRejected() {
        String text = "package io;\n\ninterface Broken {\n    void f(;\n}\n";
        GeneratedFile broken = new GeneratedFile("io/Broken.java", text);

        assertThatThrownBy(() -> new JavaVerifier().verify(List.of(broken)))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("generated io/Broken.java: (line 4,");
    }

    @Test
    void javaInTheWrongFileIsRejected() {
        GeneratedFile misplaced = new GeneratedFile("io/Here.java", "package io;\n\ninterface There {}\n");

        assertThatThrownBy(() -> new JavaVerifier().verify(List.of(misplaced)))
                .hasMessage("generated io/Here.java declares [There]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            x = (1                   | is never closed
            x = 1)                   | closes nothing
            x = (1]                  | closes nothing
            x = 'abc                 | a string does not end
            `x = \"""abc`            | a string does not end
            `  x = 1`                | bad white space
            `x = 1 `                 | bad white space
            """)
    void pythonOfTheWrongShapeIsRejected(String text, String reason) {
        GeneratedFile broken = new GeneratedFile("broken.py", "\n" + text + "\n");

        assertThatThrownBy(() -> PythonVerifier.verify(broken))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("generated broken.py:")
                .hasMessageContaining(reason);
    }

    @Test
    void pythonOfTheRightShapePasses() {
        PythonVerifier.verify(new GeneratedFile("fine.py", "x = ['a]', \"\"\"b\n(\"\"\"]  # (\n"));

        assertThat(new Generator(Inputs.REAL).versions()).isNotEmpty();
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n");
    }
}
