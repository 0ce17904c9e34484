package dev.privacyenforcer.transform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** IP addresses, cut to the network: 24 of 32 bits, 48 of 128. */
final class Addresses {

    private static final int BYTES_OF_4 = 3;
    private static final int BYTES_OF_6 = 6;
    private static final long LAST_OCTET = 0xFF;
    private static final long ALL_OF_4 = 0xFFFF_FFFFL;
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern FOUR = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private Addresses() {}

    static @Nullable Object coarser(Object value) {
        if (value instanceof String text) {
            byte[] bytes = parsed(text);
            byte[] cut = bytes == null ? null : cut(bytes);
            return cut == null ? null : address(cut).getHostAddress();
        } else if (value instanceof InetAddress address) {
            byte[] cut = cut(address.getAddress());
            return cut == null ? null : address(cut);
        } else if (value instanceof byte[] bytes) {
            return cut(bytes);
        } else if (value instanceof Integer number) {
            return (int) (number & ~LAST_OCTET);
        } else if (value instanceof Long number) {
            return (number & ~ALL_OF_4) == 0 ? (Long) (number & ~LAST_OCTET) : null;
        }
        return null;
    }

    private static byte @Nullable [] cut(byte[] address) {
        if (address.length != 4 && address.length != 16) {
            return null;
        }
        byte[] cut = address.clone();
        Arrays.fill(cut, address.length == 4 ? BYTES_OF_4 : BYTES_OF_6, cut.length, (byte) 0);
        return cut;
    }

    /** Never asks the network: only what is an address for certain is parsed. */
    private static byte @Nullable [] parsed(String text) {
        boolean four = FOUR.matcher(text).matches();
        if (!four && !(text.indexOf(':') >= 0 && SIX.matcher(text).matches())) {
            return null;
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new AssertionError("4 or 16 bytes", impossible);
        }
    }
}
