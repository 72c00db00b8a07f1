package org.smartgen.render.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The chunks of a PNG file (ISO/IEC 15948): header, one data chunk, end. No time stamps, so equal pixels are equal bytes. */
public final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', '\r', '\n', 26, '\n'};
    private static final int RGB = 2;
    private static final int RGBA = 6;
    private static final byte NO_FILTER = 0;
    private static final int LEVEL = 6;

    private PngFile() {}

    /** @param pixels 0xAARRGGBB row by row, or 0x00RRGGBB without alpha */
    public static byte[] fast(int[] pixels, int width, int height, boolean alpha) {
        return file(width, height, alpha, new PngRows(pixels, width, height, alpha).toZlib());
    }

    /** Smaller where there are patterns, text or photographs; some five to ten times slower. */
    public static byte[] small(int[] pixels, int width, int height, boolean alpha) {
        byte[] row = new byte[1 + width * (alpha ? 4 : 3)];
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(out, deflater, 1 << 14)) {
            row[0] = NO_FILTER;
            for (int y = 0; y < height; y++) {
                samples(pixels, y * width, width, alpha, row);
                zlib.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return file(width, height, alpha, out.toByteArray());
    }

    private static void samples(int[] pixels, int from, int width, boolean alpha, byte[] row) {
        int at = 1;
        for (int x = 0; x < width; x++) {
            int pixel = pixels[from + x];
            row[at++] = (byte) (pixel >> 16);
            row[at++] = (byte) (pixel >> 8);
            row[at++] = (byte) pixel;
            if (alpha) {
                row[at++] = (byte) (pixel >> 24);
            }
        }
    }

    private static byte[] file(int width, int height, boolean alpha, byte[] data) {
        byte[] header = new byte[13];
        BigEndian.putInt(header, 0, width);
        BigEndian.putInt(header, 4, height);
        header[8] = 8;
        header[9] = (byte) (alpha ? RGBA : RGB);
        byte[] file = new byte[SIGNATURE.length + 3 * 12 + header.length + data.length];
        System.arraycopy(SIGNATURE, 0, file, 0, SIGNATURE.length);
        int at = chunk(file, SIGNATURE.length, "IHDR", header);
        at = chunk(file, at, "IDAT", data);
        chunk(file, at, "IEND", new byte[0]);
        return file;
    }

    private static int chunk(byte[] file, int at, String type, byte[] data) {
        BigEndian.putInt(file, at, data.length);
        System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, file, at + 4, 4);
        System.arraycopy(data, 0, file, at + 8, data.length);
        CRC32 crc = new CRC32();
        crc.update(file, at + 4, 4 + data.length);
        BigEndian.putInt(file, at + 8 + data.length, (int) crc.getValue());
        return at + 12 + data.length;
    }
}
