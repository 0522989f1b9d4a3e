package io.github.qtloop.codegen.gates.drift;

/**
 * What is known of the calls of a method by one function, where they have changed.
 *
 * @param stored whether a function is called that programs have set
 * @param gone whether there are no calls any more
 * @param unheard whether they pass what no call of the method passed so far, or call what was not there
 * @param inherited whether caller and callee are new members of one class
 */
record CallFacts(boolean stored, boolean gone, boolean unheard, boolean inherited) {}
