package io.github.qtloop.reactor;

/** What a group of the contract's tests is given. */
interface ReactorCase {

    /** The reactor under test, closed after the test. */
    Reactor reactor();

    /** One more of the same class, to be closed by the test. */
    Reactor another();

    /** What this class of reactors does in its own way. */
    ReactorTraits traits();
}
