package org.smartgen.rest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes that a decent client would not send. */
final class RawHttp {
    private RawHttp() {}

    /** @return the whole answer, up to the end of the connection */
    static String send(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A GET that ends its connection. */
    static String get(int port, String target, String... headers) throws IOException {
        String lines = headers.length == 0 ? "Host: localhost\r\n" : String.join("\r\n", headers) + "\r\n";
        return send(port, "GET " + target + " HTTP/1.1\r\n" + lines + "Connection: close\r\n\r\n");
    }

    static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
}
