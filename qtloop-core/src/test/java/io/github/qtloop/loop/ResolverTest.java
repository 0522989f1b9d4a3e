package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.asyncio.GetaddrinfoOptions;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ResolverTest extends LoopCase {

    private static final GetaddrinfoOptions STREAM = GetaddrinfoOptions.builder().type(1).build();

    @Test
    void numericAddressesNeedNoThread() {
        AtomicInteger turns = new AtomicInteger();
        List<InetSocketAddress> found = run(() -> {
            loop.callSoon(turns::incrementAndGet);
            List<InetSocketAddress> addresses = loop.getaddrinfo("127.0.0.1", "80", STREAM).await();
            assertThat(turns).hasValue(0);
            return addresses;
        });
        assertThat(found).containsExactly(new InetSocketAddress("127.0.0.1", 80));
    }

    @Test
    void anAddressComesOnceForEachTypeOfSockets() {
        assertThat(run(() -> loop.getaddrinfo("127.0.0.1", "80").await())).hasSize(3);
    }

    @Test
    void scopesAndMappedAddressesStay() {
        InetSocketAddress scoped = run(() -> loop.getaddrinfo("fe80::1%lo", "1", STREAM).await()).getFirst();
        assertThat(((Inet6Address) scoped.getAddress()).getScopeId()).isEqualTo(1);
        InetAddress mapped =
                run(() -> loop.getaddrinfo("::ffff:1.2.3.4", "1", STREAM).await()).getFirst().getAddress();
        assertThat(mapped).isInstanceOf(Inet6Address.class);
        assertThat(run(() -> loop.getnameinfo(scoped, 3).await()).getKey()).isEqualTo("fe80::1%lo");
    }

    @Test
    void namesAreLookedUpInAnotherThread() {
        assertThat(run(() -> loop.getaddrinfo("localhost", "http", STREAM).await()))
                .allMatch(address -> address.getAddress().isLoopbackAddress() && address.getPort() == 80)
                .isNotEmpty();
        assertThat(run(() -> loop.getnameinfo(new InetSocketAddress("127.0.0.1", 80)).await()).getValue())
                .isEqualTo("http");
    }

    @Test
    void unknownNamesAreTold() {
        assertThatThrownBy(() -> run(() -> loop.getaddrinfo("no such host", "1").await()))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("[Errno -");
    }
}
