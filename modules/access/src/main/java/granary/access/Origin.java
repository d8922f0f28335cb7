package granary.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where a request comes from, as far as attempts are counted by it. */
public final class Origin {
    private static final Pattern NUMBERS = Pattern.compile("[0-9a-fA-F.:%]{2,60}");
    private static final int HALF_BYTES = 8;

    private Origin() {}

    /**
     * An IPv4 address as it is; of an IPv6 address the first half, since whoever has one has 2^64 of them.
     *
     * @param address as the container tells it
     */
    public static String of(String address) {
        // Nothing but digits is looked up, so that no name server is asked.
        if (!NUMBERS.matcher(address).matches()) {
            return "unknown";
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > HALF_BYTES
                    ? HexFormat.of().formatHex(bytes, 0, HALF_BYTES) + "::/64"
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
