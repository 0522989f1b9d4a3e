package io.github.qtloop.codegen.types;

import java.util.List;

/**
 * Which alternative of a union Java takes.
 *
 * @param take the name of the alternative that stays
 * @param over the names of those that it stands for
 * @param reason why
 */
public record UnionRule(String take, List<String> over, String reason) {}
