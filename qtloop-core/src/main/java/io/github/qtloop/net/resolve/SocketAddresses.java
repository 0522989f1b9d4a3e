package io.github.qtloop.net.resolve;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Addresses of the internet as C has them: {@code sockaddr_in} and {@code sockaddr_in6}. */
final class SocketAddresses {

    private static final short AF_INET = 2;
    private static final short AF_INET6 = 10;
    private static final int SIZE4 = 16;
    private static final int SIZE6 = 28;

    private SocketAddresses() {}

    /** Reads an address; null where it is none of the internet. */
    static @Nullable InetSocketAddress read(MemorySegment memory) throws UnknownHostException {
        short family = memory.get(JAVA_SHORT, 0);
        int port = Short.toUnsignedInt(Short.reverseBytes(memory.get(JAVA_SHORT, 2)));
        return switch (family) {
            case AF_INET -> new InetSocketAddress(InetAddress.getByAddress(bytes(memory, 4, 4)), port);
            case AF_INET6 -> {
                int scope = memory.get(JAVA_INT, 24);
                // Without a scope Java would take an address that maps one of IPv4 for that.
                yield new InetSocketAddress(
                        Inet6Address.getByAddress(null, bytes(memory, 8, 16), scope == 0 ? -1 : scope), port);
            }
            default -> null;
        };
    }

    /** Writes an address. */
    static MemorySegment write(Arena arena, InetSocketAddress address) {
        InetAddress host = address.getAddress();
        boolean six = host instanceof Inet6Address;
        MemorySegment memory = arena.allocate(six ? SIZE6 : SIZE4, 8);
        memory.set(JAVA_SHORT, 0, six ? AF_INET6 : AF_INET);
        memory.set(JAVA_SHORT, 2, Short.reverseBytes((short) address.getPort()));
        byte[] bytes = host.getAddress();
        MemorySegment.copy(bytes, 0, memory, JAVA_BYTE, six ? 8 : 4, bytes.length);
        if (host instanceof Inet6Address scoped) {
            memory.set(JAVA_INT, 24, scoped.getScopeId());
        }
        return memory;
    }

    private static byte[] bytes(MemorySegment memory, int offset, int count) {
        return memory.asSlice(offset, count).toArray(JAVA_BYTE);
    }
}
