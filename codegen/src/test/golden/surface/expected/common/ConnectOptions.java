package io.github.qtloop.asyncio;

/** The optional parameters of {@code connect}. */
public final class ConnectOptions {
    private static final ConnectOptions DEFAULTS = builder().build();

    private final int backlog;
    private final int family;
    private final boolean startServing;

    private ConnectOptions(Builder builder) {
        backlog = builder.backlog;
        family = builder.family;
        startServing = builder.startServing;
    }

    /**
     * Python's defaults.
     *
     * @return always the same object
     */
    public static ConnectOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Starts from Python's defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The parameter {@code backlog}.
     *
     * @return how many wait
     */
    public int backlog() {
        return backlog;
    }

    /**
     * The parameter {@code family}.
     *
     * @return the family
     */
    public int family() {
        return family;
    }

    /**
     * The parameter {@code startServing}.
     *
     * @return whether to start
     */
    public boolean startServing() {
        return startServing;
    }

    /** Builds options, step by step. */
    public static final class Builder {
        private int backlog = 100;
        private int family;
        private boolean startServing = true;

        private Builder() {}

        /**
         * Sets a parameter.
         *
         * @param backlog how many wait
         * @return this builder
         */
        public Builder backlog(int backlog) {
            this.backlog = backlog;
            return this;
        }

        /**
         * Sets a parameter.
         *
         * @param family the family
         * @return this builder
         */
        public Builder family(int family) {
            this.family = family;
            return this;
        }

        /**
         * Sets a parameter.
         *
         * @param startServing whether to start
         * @return this builder
         */
        public Builder startServing(boolean startServing) {
            this.startServing = startServing;
            return this;
        }

        /**
         * Builds the options.
         *
         * @return options that do not change when the builder is used again
         */
        public ConnectOptions build() {
            return new ConnectOptions(this);
        }
    }
}
