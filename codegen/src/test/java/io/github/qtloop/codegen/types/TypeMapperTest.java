package io.github.qtloop.codegen.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.base.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeMapperTest {
    private static final Position NOWHERE = new Position("rules.yaml", 1);

    private final TypeRules rules = rules();
    private final TypeMapper mapper = new TypeMapper(
            rules,
            new TypeVariables(Map.of("_T", "", "_T_co", "", "_Ts", "", "_ProtocolT", "Protocol", "_FT", "Future[Any]")),
            Map.of(
                    "_FutureLike", "Future[_T] | Awaitable[_T]",
                    "_Context", "dict[str, Any]",
                    "_Pair", "dict[_T, _T_co]",
                    "_Nothing", "Any"),
            TypeMapperTest::parameters);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock = """
            # what rules say
            int                                   ; int
            int | None                            ; @Nullable Integer
            None                                  ; void
            bytes | None                          ; byte @Nullable []
            list[int]                             ; List<Integer>
            list[int | None]                      ; List<@Nullable Integer>
            Awaitable[None]                       ; Awaitable<@Nullable Void>
            tuple[int, str]                       ; Entry<Integer, String>
            tuple[str, ...]                       ; List<String>
            dict[str, list[bytes]]                ; Map<String, List<byte[]>>
            # callables
            Callable[[Unpack[_Ts]], object]       ; Runnable
            Callable[[Unpack[_Ts]], _T]           ; Callable<T>
            Callable[[], _ProtocolT]              ; Supplier<? extends P>
            Callable[[], str]                     ; Supplier<String>
            Callable[[Self], object]              ; Consumer<? super Task<T>>
            Callable[[int], object]               ; Consumer<Integer>
            # unions
            bytes | bytearray                     ; byte[]
            Future[_T] | Awaitable[_T] | None     ; @Nullable Awaitable<T>
            tuple[str, int] | str | None          ; @Nullable SocketAddress
            # what is generated
            Future[_T]                            ; Future<T>
            Future                                ; Future<?>
            futures.Future[int]                   ; Future<Integer>
            set[Task[Any]]                        ; Set<Task<?>>
            Self                                  ; Task<T>
            concurrent.futures.Future[_T]         ; CompletableFuture<T>
            # aliases
            _FutureLike[int]                      ; Awaitable<Integer>
            _Context                              ; Map<String, ?>
            _Pair[int, str]                       ; Map<Integer, String>
            """)
    void typesHaveAJavaForm(String python, String java) {
        assertThat(mapper.derive(python, "Task<T>")).map(DerivedType::java).contains(java);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock = """
            Any
            object
            Any | None
            _Nothing
            Unknown
            list[Unknown]
            int | str
            Callable[..., object]
            """)
    void whatSaysTooLittleHasNone(String python) {
        assertThat(mapper.derive(python, "")).isEmpty();
    }

    @Test
    void aUnionThatLosesAnAlternativeSaysSo() {
        assertThat(mapper.derive("_FutureLike[_T]", "")).map(DerivedType::unions).hasValueSatisfying(unions ->
                assertThat(unions).containsExactly("Awaitable over Future: a future is one"));
        assertThat(mapper.derive("bytes | bytearray", "")).map(DerivedType::unions).contains(new TreeSet<>());
    }

    @Test
    void typeParametersAreDeclaredWithTheirBounds() {
        List<String> java = List.of("Supplier<? extends P>", "Future<T>", "Set<F>", "Coroutine<T>");
        List<String> python = List.of("Callable[[], _ProtocolT]", "_FutureLike[_T]", "set[_FT]");

        assertThat(mapper.declare(java, python, Set.of()))
                .isEqualTo("P extends Protocol, T extends @Nullable Object, F extends Future<?>");
        assertThat(mapper.declare(java, python, Set.of("T", "P"))).isEqualTo("F extends Future<?>");
        assertThat(mapper.declare(List.of("int"), python, Set.of())).isEmpty();
    }

    private static Optional<List<String>> parameters(String name) {
        return switch (name) {
            case "Future", "Task" -> Optional.of(List.of("T"));
            case "Protocol" -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }

    private static TypeRules rules() {
        TypeRules rules = new TypeRules();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("int", "int");
        texts.put("str", "String");
        texts.put("bytes", "byte[]");
        texts.put("bytearray", "byte[]");
        texts.put("list[$0]", "List<$0>");
        texts.put("set[$0]", "Set<$0>");
        texts.put("dict[$0, $1]", "Map<$0, $1>");
        texts.put("Awaitable[$0]", "Awaitable<$0>");
        texts.put("Callable[[Unpack[_Ts]], object]", "Runnable");
        texts.put("Callable[[Unpack[_Ts]], $0]", "Callable<$0>");
        texts.put("Callable[[$0], object]", "Consumer<? super $0>");
        texts.put("Callable[[], $0]", "Supplier<? extends $0>");
        texts.put("tuple[$0, ...]", "List<$0>");
        texts.put("tuple[str, int] | str", "SocketAddress");
        texts.put("tuple[$0, $1]", "Entry<$0, $1>");
        texts.put("concurrent.futures.Future[$0]", "CompletableFuture<$0>");
        texts.forEach((python, java) -> rules.add(python, java, NOWHERE));
        rules.add(new UnionRule("Awaitable", List.of("Future"), "a future is one"), NOWHERE);
        return rules;
    }
}
