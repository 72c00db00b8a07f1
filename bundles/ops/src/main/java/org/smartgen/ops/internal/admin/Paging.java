package org.smartgen.ops.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The options {@code --limit} and {@code --after} of every list. */
final class Paging {
    private Paging() {}

    static String query(Words words, String... further) {
        List<String> parts = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("limit", "after"));
        names.addAll(List.of(further));
        for (String name : names) {
            words.option(name).ifPresent(value -> parts.add(name + "=" + encoded(value)));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** How to see what follows. */
    static String more(JsonNode page) {
        return page.path("has_more").asBoolean()
                ? "\nmore: --after " + page.path("next_cursor").asText()
                : "";
    }
}
