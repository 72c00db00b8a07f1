package org.smartgen.job.internal.call;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.TextModel;
import org.smartgen.spi.TextToImage;

/** The models of this node; they come and go. */
@Component(service = Models.class)
public final class Models {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable TextToImage textToImage;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable TextModel textModel;

    @Activate
    public Models() {}

    public Models(@Nullable TextToImage textToImage, @Nullable TextModel textModel) {
        this.textToImage = textToImage;
        this.textModel = textModel;
    }

    public Optional<TextToImage> textToImage() {
        return Optional.ofNullable(textToImage);
    }

    public Optional<TextModel> textModel() {
        return Optional.ofNullable(textModel);
    }

    /** What this node can do that not every node can. */
    public Set<String> capabilities() {
        return textToImage == null ? Set.of() : Set.of(GeneratorType.TEXT_TO_IMAGE);
    }
}
