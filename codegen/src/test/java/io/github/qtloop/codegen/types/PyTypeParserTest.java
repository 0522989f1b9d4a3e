package io.github.qtloop.codegen.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PyTypeParserTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "int",
        "None",
        "asyncio.events.AbstractEventLoop | None",
        "dict[str, Any]",
        "Callable[[Unpack[_Ts]], object]",
        "Callable[..., object]",
        "Callable[[], _T]",
        "tuple[socket, ...]",
        "Literal['a b', -1, True]",
        "list[tuple[str, int] | tuple[int, bytes]]",
        "_P.args"
    })
    void aTypeIsWrittenAsItWasRead(String text) {
        assertThat(PyTypeParser.parse(text)).hasToString(text);
    }

    @Test
    void aUnionIsFlatAndSaysNothingTwice() {
        assertThat(PyTypeParser.parse("int | str | int")).hasToString("int | str");
        assertThat(PyTypeParser.parse("int | int")).hasToString("int");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock = """
            `list[`; it ends too early
            `list]`; unexpected ']'
            `| int`; unexpected '|'
            `int |`; it ends too early
            `dict[str Any]`; unexpected 'Any'
            `a b`; unexpected 'b'
            ``; it ends too early
            `int & str`; what is at column 4
            """)
    void whatIsNoTypeIsRefused(String text, String reason) {
        assertThatThrownBy(() -> PyTypeParser.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no type")
                .hasMessageContaining(reason);
    }
}
