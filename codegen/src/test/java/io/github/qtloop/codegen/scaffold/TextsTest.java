package io.github.qtloop.codegen.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.model.PythonVersion;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is inserted into texts that people keep. */
class TextsTest {
    private static final VersionLists LISTS = new VersionLists(PythonVersion.of("3.13"), PythonVersion.of("3.14"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "on 3.11, 3.12 and 3.13.;on 3.11, 3.12, 3.13 and 3.14.",
                "[--python 3.12|3.13];[--python 3.12|3.13|3.14]",
                "3.11, 3.12 or 3.13: the newest;3.11, 3.12, 3.13 or 3.14: the newest",
                "3.12 / 3.13          end;3.12 / 3.13 / 3.14   end",
                "3.12 / 3.13  end;3.12 / 3.13 / 3.14  end",
                "`qtloop-py312`, `qtloop-py313` |;`qtloop-py312`, `qtloop-py313`, `qtloop-py314` |",
                "`qtloop-py311`, `-py312`, `-py313`;`qtloop-py311`, `-py312`, `-py313`, `-py314`",
                "by a policy on 3.11 and 3.12, by names on 3.13;by a policy on 3.11 and 3.12, by names on 3.13",
                "| 3.13.5 | 2659 |;| 3.13.5 | 2659 |",
            })
    void listsOfVersionsGrow(String before, String after) {
        assertThat(LISTS.extend(before)).isEqualTo(after);
    }

    @Test
    void aPieceIsRepeatedWithOtherWords() {
        assertThat(Insertion.repeat("f", "<a>1</a>\n<a>2</a>\n<b/>", Pattern.compile("<a>2</a>\n"), "2", "3"))
                .isEqualTo("<a>1</a>\n<a>2</a>\n<a>3</a>\n<b/>");
    }

    @Test
    void thePlaceMustBeThereOnce() {
        assertThatThrownBy(() -> Insertion.behind("pom.xml", "text", Pattern.compile("x y"), "z"))
                .hasMessage("pom.xml has no place like /x y/ to insert at");
        assertThatThrownBy(() -> Insertion.behind("pom.xml", "aa", Pattern.compile("a"), "z"))
                .hasMessage("pom.xml has several places like /a/ to insert at");
    }
}
