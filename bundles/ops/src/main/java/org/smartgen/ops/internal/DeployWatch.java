package org.smartgen.ops.internal;

import java.io.File;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sees every file that File Install sees. It asks each installer about a new file, and again at each poll about one that nobody
 * took. This one never takes a file: a taken one that is then repaired would be dropped instead of installed (3.7.4).
 * {@link DeployFolder} enables it where File Install is there.
 */
@Component(service = ArtifactInstaller.class, enabled = false)
public final class DeployWatch implements ArtifactInstaller {
    private final DeployFolder folder;

    @Activate
    public DeployWatch(@Reference DeployFolder folder) {
        this.folder = folder;
    }

    @Override
    public boolean canHandle(File artifact) {
        folder.look(artifact.toPath());
        return false;
    }

    @Override
    public void install(File artifact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void update(File artifact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void uninstall(File artifact) {
        throw new UnsupportedOperationException();
    }
}
