package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.Position;
import java.util.List;
import java.util.Optional;

/**
 * How one function of the library calls a method.
 *
 * @param caller the qualified name of the calling function
 * @param positional the number of positional arguments that are written out
 * @param keywords the names of the keyword arguments, sorted
 * @param varPositional whether it passes {@code *args}
 * @param varKeyword whether it passes {@code **kwargs}
 * @param via the function that is handed the method and calls it later, when it is not called at once
 * @param writtenIn {@code c}, or {@code python-twin} for what stands in for C code; left out for other Python code
 * @param position where the spec describes it
 */
public record CallSite(
        String caller,
        int positional,
        List<String> keywords,
        boolean varPositional,
        boolean varKeyword,
        Optional<String> via,
        Optional<String> writtenIn,
        Position position) {
    /**
     * The same call, described elsewhere.
     *
     * @param other where
     * @return an equal call but for the position
     */
    CallSite at(Position other) {
        return new CallSite(caller, positional, keywords, varPositional, varKeyword, via, writtenIn, other);
    }
}
