package io.github.qtloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.ContextVar.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Context variables: what one context sets no other sees. */
final class ContextTest {

    private final ContextVar<String> color = new ContextVar<>("color");
    private final ContextVar<Integer> size = new ContextVar<>("size", 3);

    @Test
    void variablesHaveValuesDefaultsOrNeither() {
        assertThat(size.get()).isEqualTo(3);
        assertThat(size.get(4)).isEqualTo(4);
        assertThatThrownBy(color::get)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageMatching("<ContextVar name='color' at 0x[0-9a-f]+>");
        assertThat(size.toString()).matches("<ContextVar name='size' default=3 at 0x[0-9a-f]+>");
        assertThat(color.name()).isEqualTo("color");
    }

    @Test
    void aContextKeepsItsChangesToItself() {
        Context context = Context.copyContext();
        context.run(() -> {
            color.set("red");
            assertThat(color.get()).isEqualTo("red");
            assertThat(Context.current()).isSameAs(context);
        });
        assertThat(color.get("none")).isEqualTo("none");
        assertThat(context.get(color)).isEqualTo("red");
        assertThat(context.contains(color)).isTrue();
        assertThat(context.contains(size)).isFalse();
        assertThat(context.get(size)).isNull();

        Context copy = context.copy();
        assertThat(copy.<String>call(() -> {
                    color.set("blue");
                    return color.get();
                }))
                .isEqualTo("blue");
        assertThat(context.values()).isEqualTo(Map.of(color, "red"));
        assertThat(copy.values()).isEqualTo(Map.of(color, "blue"));
    }

    @Test
    void aContextIsEnteredOnceAndLeftHoweverTheActionEnds() {
        Context context = Context.empty();
        assertThatThrownBy(() -> context.run(() -> context.run(() -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("cannot enter context: <_contextvars.Context object at 0x[0-9a-f]+> is already entered");
        IOException error = new IOException("x");
        assertThatThrownBy(() -> context.call(() -> {
                    throw error;
                }))
                .isSameAs(error);
        assertThat(context.<Context>call(Context::current)).isSameAs(context);
    }

    @Test
    void tokensTakeChangesBack() {
        Context.empty().run(() -> {
            try (Token<String> outer = color.set("red")) {
                try (Token<String> inner = color.set("blue")) {
                    assertThat(inner.oldValue()).isEqualTo("red");
                }
                assertThat(color.get()).isEqualTo("red");
                assertThat(outer.oldValue()).isNull();
                assertThat(outer.variable()).isSameAs(color);
            }
            assertThat(Context.current().contains(color)).isFalse();
            assertThat(Context.current().values()).isEmpty();
        });
    }

    @Test
    void tokensWorkOnceForTheirOwnVariableInTheirOwnContext() {
        Context.empty().run(() -> {
            ContextVar<String> other = new ContextVar<>("other");
            Token<String> token = color.set("red");
            assertThatThrownBy(() -> other.reset(token))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("<Token var=<ContextVar name='color' at 0x\\w+> at 0x\\w+> was created by a different ContextVar");
            assertThatThrownBy(() -> Context.copyContext().run(token::close))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("was created in a different Context");
            color.reset(token);
            assertThatThrownBy(() -> color.reset(token))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageMatching("<Token used var=.*> has already been used once");
        });
    }

    @Test
    void manyValuesAndCopiesAreThoseOfAMap() {
        Random random = new Random(5);
        List<ContextVar<Integer>> variables = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            variables.add(new ContextVar<>("v" + i));
        }
        Context context = Context.empty();
        Map<ContextVar<?>, Object> model = new HashMap<>();
        List<Context> copies = new ArrayList<>();
        List<Map<ContextVar<?>, Object>> modelsOfCopies = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            ContextVar<Integer> variable = variables.get(random.nextInt(variables.size()));
            int value = i;
            context.run(() -> variable.set(value));
            model.put(variable, value);
            if (i % 100 == 0) {
                copies.add(context.copy());
                modelsOfCopies.add(Map.copyOf(model));
            }
        }
        assertThat(context.values()).isEqualTo(model);
        assertThat(copies.stream().map(Context::values).toList()).isEqualTo(modelsOfCopies);
    }
}
