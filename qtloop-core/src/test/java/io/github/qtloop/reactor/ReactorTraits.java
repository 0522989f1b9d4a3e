package io.github.qtloop.reactor;

/**
 * What reactors may do differently, as data; the reasons stand in the leaves.
 *
 * @param regularFile what watching a regular file does
 * @param closedDescriptor what watching a closed descriptor does
 * @param reusedNumber what another interest in a watched number does whose descriptor was replaced
 * @param hangUp the bits that are reported to a reader when the other end of its pipe is closed
 * @param pollsOutsideRun whether a poll sees what is ready before the reactor runs
 */
record ReactorTraits(
        String regularFile, String closedDescriptor, String reusedNumber, int hangUp, boolean pollsOutsideRun) {

    /** The watch is set without an error. */
    static final String ACCEPTED = "accepted";

    static String refused(int errno) {
        return "errno " + errno;
    }
}
