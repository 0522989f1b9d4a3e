package io.github.qtloop.tests.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The language of random programs: how they are drawn, written, read, shown and made smaller. */
class LanguageTest {

    private static final int NEWEST = 99;

    private final List<RandomProgram> programs =
            IntStream.range(0, 300).mapToObj(new Generator(NEWEST)::generate).toList();

    @Test
    void theSameSeedGivesTheSameProgram() {
        assertThat(new Generator(NEWEST).generate(7)).isEqualTo(programs.get(7)).isNotEqualTo(programs.get(8));
    }

    @Test
    void everyOperationOccurs() {
        String text = String.join("", programs.stream().map(RandomProgram::text).toList());
        assertThat(Arrays.stream(Operation.values()).map(Operation::word))
                .allSatisfy(word -> assertThat(text).containsPattern("(?m)^ +" + word + "\\b"));
    }

    @Test
    void whatAVersionLacksDoesNotOccur() {
        List<String> texts = IntStream.range(0, 300)
                .mapToObj(seed -> new Generator(12).generate(seed).text())
                .toList();
        assertThat(texts).noneMatch(text -> text.contains(Operation.SHUTDOWN.word()));
    }

    @Test
    void aProgramIsReadAsItIsWritten() {
        String text = String.join("", programs.stream().map(RandomProgram::text).toList());
        assertThat(RandomProgram.read(text)).isEqualTo(programs);
    }

    @Test
    void listingsNameEveryLine() {
        assertThat(programs).allSatisfy(program -> {
            for (String listing : List.of(Listing.python(program), Listing.java(program))) {
                assertThat(listing).doesNotContainPattern("\\{\\d}");
                long numbered = listing.lines().filter(line -> !line.startsWith("     ")).count();
                assertThat(numbered).isEqualTo(program.size());
            }
        });
    }

    @Test
    void blocksAreListedWithTheirHeads() {
        RandomProgram program = RandomProgram.read("""
                program 1
                task
                 try ValueError {
                  raise ValueError
                 } {
                 } {
                  lock 0 {
                   sleep 1
                  }
                 }
                """).getFirst();
        assertThat(Listing.python(program)).isEqualTo("""
                     async def body0():
                  2      try:
                  3          raise ValueError
                         except ValueError:
                             pass
                         finally:
                  6          async with lock0:
                  7              await asyncio.sleep(1)
                         return 'r0'

                """.replace("return 'r0'\n\n", "return 'r0'\n     \n"));
        assertThat(Listing.java(program)).isEqualTo("""
                     Coroutine<String> body0 = () -> {
                  2      try {
                  3          throw new IllegalArgumentException();
                         } catch (IllegalArgumentException e) {
                         } finally {
                  6          lock0.with(_ -> {
                  7              Asyncio.sleep(1).await();
                             });
                         }
                         return "r0";
                     };
                """);
    }

    @Test
    void smallerProgramsAreSmaller() {
        assertThat(programs.subList(0, 50)).allSatisfy(program -> assertThat(Shrinker.smaller(program))
                .isNotEmpty()
                .allSatisfy(smaller -> assertThat(smaller.size()).isLessThan(program.size())));
        assertThat(Shrinker.smaller(RandomProgram.read("program 1\ntask\n").getFirst())).isEmpty();
    }
}
