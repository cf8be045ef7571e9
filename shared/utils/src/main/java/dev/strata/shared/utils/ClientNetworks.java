package dev.strata.shared.utils;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The network that counts as one client when requests are limited by address. Each IPv6 client has at least a /64
 * (RFC 6177, section 2), and could send each request from a different address of it.
 */
public final class ClientNetworks {

    private static final int PREFIX_BYTES = 8;

    private ClientNetworks() {}

    /**
     * Returns the network of a client.
     *
     * @param address the address of the client, as in {@code ServletRequest.getRemoteAddr}
     * @return the /64 of an IPv6 address; an IPv4 address, even if mapped to IPv6 (RFC 4291, section 2.5.5.2), as it
     *     is; and anything else unchanged
     */
    public static String of(String address) {
        return address.indexOf(':') < 0 ? address : networkOfIpv6(address);
    }

    private static String networkOfIpv6(String address) {
        try {
            // No host name contains a colon, so this never queries DNS.
            InetAddress parsed = InetAddress.getByName(withoutZone(address));
            return parsed instanceof Inet6Address ? prefix(parsed) + "/64" : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static String prefix(InetAddress address) throws UnknownHostException {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, PREFIX_BYTES, bytes.length, (byte) 0);
        return InetAddress.getByAddress(bytes).getHostAddress();
    }
}
