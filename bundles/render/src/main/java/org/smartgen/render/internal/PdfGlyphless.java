package org.smartgen.render.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * Fonts whose glyphs show nothing and are one unit wide, which say of each code what character it is (PDF 32000-1, 9.6.5 and 9.10.3).
 * A font has 255 codes; there are as many fonts as the characters need.
 */
final class PdfGlyphless {
    private static final int MOST = 255;
    private static final int UNIT = 1000;

    private final PDDocument document;
    private final Map<Integer, Integer> codes = new HashMap<>();
    private final List<Face> faces = new ArrayList<>();

    PdfGlyphless(PDDocument document) {
        this.document = document;
    }

    private record Face(COSDictionary dictionary, PDType3Font font, List<Integer> characters) {}

    /** Shows a text, changing from font to font where its characters need it. */
    void show(String text, PDPageContentStream content) throws IOException {
        int[] characters = text.codePoints().toArray();
        int start = 0;
        while (start < characters.length) {
            int face = code(characters[start]) / MOST;
            int end = start;
            StringBuilder hex = new StringBuilder();
            while (end < characters.length && code(characters[end]) / MOST == face) {
                hex.append(String.format(Locale.ROOT, "%02X", code(characters[end]) % MOST + 1));
                end++;
            }
            content.setFont(faces.get(face).font(), 1);
            raw(content, "<" + hex + "> Tj\n");
            start = end;
        }
    }

    /** The content stream encodes strings by glyph names; these have none. */
    @SuppressWarnings("deprecation")
    private static void raw(PDPageContentStream content, String operators) throws IOException {
        content.appendRawCommands(operators);
    }

    private int code(int character) throws IOException {
        Integer known = codes.get(character);
        if (known != null) {
            return known;
        }
        int code = codes.size();
        codes.put(character, code);
        if (code % MOST == 0) {
            faces.add(face());
        }
        faces.get(code / MOST).characters().add(character);
        return code;
    }

    private Face face() throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, integers(0, 0, UNIT, UNIT));
        COSArray matrix = new COSArray();
        for (float value : new float[] {1f / UNIT, 0, 0, 1f / UNIT, 0, 0}) {
            matrix.add(new COSFloat(value));
        }
        font.setItem(COSName.FONT_MATRIX, matrix);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        return new Face(font, new PDType3Font(font), new ArrayList<>());
    }

    /** Writes into the fonts what they hold; called once, after all texts. */
    void finish() throws IOException {
        for (Face face : faces) {
            describe(face);
        }
    }

    private void describe(Face face) throws IOException {
        COSStream nothing = stream(UNIT + " 0 d0");
        COSDictionary glyphs = new COSDictionary();
        COSArray differences = new COSArray();
        COSArray widths = new COSArray();
        differences.add(COSInteger.get(1));
        for (int code = 1; code <= face.characters().size(); code++) {
            COSName name = COSName.getPDFName("g" + code);
            glyphs.setItem(name, nothing);
            differences.add(name);
            widths.add(COSInteger.get(UNIT));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = face.dictionary();
        font.setItem(COSName.CHAR_PROCS, glyphs);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, face.characters().size());
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.TO_UNICODE, stream(toUnicode(face.characters())));
    }

    private COSStream stream(String text) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static String toUnicode(List<Integer> characters) {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CMapName /Glyphless def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n");
        for (int from = 0; from < characters.size(); from += 100) {
            int to = Math.min(characters.size(), from + 100);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append(String.format(Locale.ROOT, "<%02X> <", i + 1));
                for (char unit : Character.toChars(characters.get(i))) {
                    map.append(String.format(Locale.ROOT, "%04X", (int) unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static COSArray integers(int... values) {
        COSArray array = new COSArray();
        for (int value : values) {
            array.add(COSInteger.get(value));
        }
        return array;
    }
}
