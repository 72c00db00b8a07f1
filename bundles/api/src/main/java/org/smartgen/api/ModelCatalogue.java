package org.smartgen.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The models installed on this node. */
@ProviderType
public interface ModelCatalogue {

    /**
     * @param id such as {@code flux.1-schnell}
     * @param kind such as {@code text-to-image}
     * @param device such as {@code cuda:0}
     * @param state {@code ready}, {@code loading} or the reason why it is not usable
     */
    record Model(String id, String title, String kind, String licence, String device, String state) {}

    List<Model> models();
}
