package org.smartgen.rest.internal.reply;

import java.net.URI;
import org.smartgen.rest.internal.Settings;

/** Where pictures and other resources are found, as replies say it. */
public final class PictureUrls {
    public static final String PICTURES = "/static/smart-outputs/";

    private final Settings settings;

    public PictureUrls(Settings settings) {
        this.settings = settings;
    }

    /** Of a picture, relative to the server. */
    public String path(String pictureName) {
        return PICTURES + pictureName;
    }

    /** @param base of the request, whose host is one that may be repeated */
    public String url(String path, URI base) {
        return prefix(base) + path;
    }

    private String absolute(String path, URI base) {
        return settings.publicUrl().map(URI::toString).orElseGet(() -> origin(base)) + path;
    }

    /** What stands before a path in replies of this request. */
    public String prefix(URI base) {
        return settings.relativeUrls() ? "" : absolute("", base);
    }

    private static String origin(URI base) {
        String authority = base.getRawAuthority();
        return base.getScheme() + "://" + (authority.endsWith(":80") ? base.getHost() : authority);
    }
}
