package org.smartgen.core.internal.admission;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.job.MadePicture;
import org.smartgen.api.job.PictureMaker;
import org.smartgen.api.routing.IntentRouter;
import org.smartgen.api.submission.DrawPicture;
import org.smartgen.api.submission.Submission;
import org.smartgen.core.internal.catalogue.Catalogue;

/** Draws without account and storage; a component of its own, so that it serves where there is neither. */
@Component
public final class Drawings implements DrawPicture {
    private final OrderDesk desk;
    private final PictureMaker maker;

    @Activate
    public Drawings(@Reference IntentRouter router, @Reference Catalogue catalogue, @Reference PictureMaker maker) {
        this(new OrderDesk(router, catalogue, Catalogue.MEMORY), maker);
    }

    Drawings(OrderDesk desk, PictureMaker maker) {
        this.desk = desk;
        this.maker = maker;
    }

    @Override
    public MadePicture draw(Submission submission) {
        return maker.make(desk.order("", "", submission));
    }
}
