package io.github.qtloop.architecture.planted.asyncio;

/** There to be used. */
public final class Task {}
