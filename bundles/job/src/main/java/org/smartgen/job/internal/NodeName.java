package org.smartgen.job.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** What a node is called that got no name: the same after each start of the same home on the same host. */
final class NodeName {
    private static final int HOST_LENGTH = 15;

    private NodeName() {}

    static String ofThisProcess() {
        return of(host(), System.getProperty("smartgen.home", System.getProperty("user.dir", "")));
    }

    static String of(String host, String folder) {
        String plain = host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        String head = plain.substring(0, Math.min(HOST_LENGTH, plain.length()));
        CRC32 crc = new CRC32();
        crc.update((host + "\n" + folder).getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%s-%08x", head, crc.getValue());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
