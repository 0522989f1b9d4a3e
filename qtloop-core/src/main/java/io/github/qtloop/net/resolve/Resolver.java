package io.github.qtloop.net.resolve;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.Words;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.net.IDN;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** The resolver of the C library, which Python uses, too: the same names, the same order. Any thread; it may block. */
public final class Resolver {

    private static final int AI_NUMERICHOST = 0x4;
    private static final int AI_NUMERICSERV = 0x400;
    private static final int NI_NUMERIC = 3;
    private static final int NONAME = -2;

    /** The fields of {@code addrinfo}: its hints are four integers, an address and the next one stand further behind. */
    private static final long ADDRINFO_SIZE = 48;

    private static final long ADDRESS_LENGTH = 16;
    private static final long ADDRESS = 24;
    private static final long NEXT = 40;

    private static final int HOST_SIZE = 1025;
    private static final int SERVICE_SIZE = 32;

    private static final CFunction GETADDRINFO = CFunction.blocking("getaddrinfo");
    private static final CFunction FREEADDRINFO = CFunction.critical("freeaddrinfo");
    private static final CFunction GAI_STRERROR = CFunction.critical("gai_strerror");
    private static final MethodHandle GETNAMEINFO =
            Words.function(Linker.nativeLinker().defaultLookup().findOrThrow("getnameinfo"), 7);

    private Resolver() {}

    /**
     * What restricts a look-up.
     *
     * @param family the family of addresses, 0 for any
     * @param type the type of sockets, 0 for any: each address comes once for each type
     * @param proto the protocol, 0 for any
     * @param flags the flags of the look-up
     */
    public record Hints(int family, int type, int proto, int flags) {

        Hints numeric() {
            return new Hints(family, type, proto, flags | AI_NUMERICHOST | AI_NUMERICSERV);
        }
    }

    /**
     * The addresses of a host that needs no look-up: its name is an address already.
     *
     * @param host the address as text, or null
     * @param service the port, or null
     * @param hints what restricts them
     * @return the addresses, or null where they must be looked up
     */
    public static @Nullable List<InetSocketAddress> numeric(
            @Nullable String host, @Nullable String service, Hints hints) {
        try {
            return addresses(host, service, hints.numeric());
        } catch (UnknownHostException mustBeLookedUp) {
            return null;
        }
    }

    /**
     * Looks up the addresses of a host; it may block.
     *
     * @param host the name, or null for this host
     * @param service the port or the name of a service, or null
     * @param hints what restricts them
     * @return the addresses in the order of the C library
     * @throws UnknownHostException with the reason, where Python raises {@code socket.gaierror}
     */
    public static List<InetSocketAddress> addresses(@Nullable String host, @Nullable String service, Hints hints)
            throws UnknownHostException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment asked = arena.allocate(ADDRINFO_SIZE, 8);
            asked.setAtIndex(JAVA_INT, 0, hints.flags());
            asked.setAtIndex(JAVA_INT, 1, hints.family());
            asked.setAtIndex(JAVA_INT, 2, hints.type());
            asked.setAtIndex(JAVA_INT, 3, hints.proto());
            MemorySegment result = arena.allocate(JAVA_LONG);
            check((int) GETADDRINFO.call(
                    text(arena, ascii(host)), text(arena, service), asked.address(), result.address()));
            long first = result.get(JAVA_LONG, 0);
            try {
                return read(first);
            } finally {
                FREEADDRINFO.call(first);
            }
        }
    }

    /**
     * Whether the names of an address are wanted as numbers, so that nothing is looked up.
     *
     * @param flags the flags of the look-up
     * @return true where {@link #names} does not block
     */
    public static boolean isNumeric(int flags) {
        return (flags & NI_NUMERIC) == NI_NUMERIC;
    }

    /**
     * Looks up the names of an address; it may block.
     *
     * @param address the address
     * @param flags the flags of the look-up
     * @return the names of the host and of the service
     * @throws UnknownHostException with the reason, where Python raises {@code socket.gaierror}
     */
    public static Entry<String, String> names(InetSocketAddress address, int flags) throws UnknownHostException {
        if (address.isUnresolved()) {
            check(NONAME);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment asked = SocketAddresses.write(arena, address);
            MemorySegment host = arena.allocate(HOST_SIZE);
            MemorySegment service = arena.allocate(SERVICE_SIZE);
            long result;
            try {
                result = (long) GETNAMEINFO.invokeExact(
                        asked.address(),
                        asked.byteSize(),
                        host.address(),
                        (long) HOST_SIZE,
                        service.address(),
                        (long) SERVICE_SIZE,
                        (long) flags);
            } catch (Throwable t) {
                throw Words.unexpected(t);
            }
            check((int) result);
            return Map.entry(host.getString(0), service.getString(0));
        }
    }

    private static List<InetSocketAddress> read(long first) throws UnknownHostException {
        List<InetSocketAddress> found = new ArrayList<>();
        for (long at = first; at != 0; ) {
            MemorySegment info = MemorySegment.ofAddress(at).reinterpret(ADDRINFO_SIZE);
            long size = Integer.toUnsignedLong(info.get(JAVA_INT, ADDRESS_LENGTH));
            InetSocketAddress address = SocketAddresses.read(
                    MemorySegment.ofAddress(info.get(JAVA_LONG, ADDRESS)).reinterpret(size));
            if (address != null) {
                found.add(address);
            }
            at = info.get(JAVA_LONG, NEXT);
        }
        return found;
    }

    /** A name with other letters is looked up in its form for the internet, as in Python. */
    private static @Nullable String ascii(@Nullable String host) throws UnknownHostException {
        if (host == null || host.chars().allMatch(c -> c < 0x80)) {
            return host;
        }
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            throw new UnknownHostException(host + ": " + e.getMessage());
        }
    }

    private static long text(Arena arena, @Nullable String text) {
        return text == null ? 0 : arena.allocateFrom(text).address();
    }

    private static void check(int error) throws UnknownHostException {
        if (error != 0) {
            throw new UnknownHostException("[Errno " + error + "] " + Words.string(GAI_STRERROR.call(error)));
        }
    }
}
