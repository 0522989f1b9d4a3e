import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;
import java.net.InetSocketAddress;
import java.util.List;

/** Addresses that are numbers, and names that are wanted as numbers: nothing here depends on the network. */
void find(String host, String port, GetaddrinfoOptions options) {
    var addresses = Asyncio.getRunningLoop().getaddrinfo(host, port, options).await();
    log(host, addresses.stream()
            .map(address -> address.getAddress().getHostAddress().replaceFirst("%.*", "") + " " + address.getPort())
            .toList());
}

void main() {
    log(GetaddrinfoOptions.defaults().family(), GetaddrinfoOptions.defaults().type(),
            GetaddrinfoOptions.defaults().proto(), GetaddrinfoOptions.defaults().flags());
    find("127.0.0.1", "80", GetaddrinfoOptions.builder().build());
    find("127.0.0.1", "80", GetaddrinfoOptions.builder().type(1).build());
    find("127.0.0.1", "80", GetaddrinfoOptions.builder().proto(17).build());
    find("127.1", "0", GetaddrinfoOptions.builder().family(2).type(2).flags(4).build());
    find(null, "80", GetaddrinfoOptions.builder().family(2).type(1).build());
    try {
        find("::1", "80", GetaddrinfoOptions.builder().family(2).type(1).build());
    } catch (Exception error) {
        log(error.getMessage());
    }
    var names = Asyncio.getRunningLoop().getnameinfo(new InetSocketAddress("127.0.0.1", 80), 3).await();
    log(names.getKey(), names.getValue());
}
