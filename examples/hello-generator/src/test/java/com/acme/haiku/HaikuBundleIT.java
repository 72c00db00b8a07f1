package com.acme.haiku;

import java.nio.file.Path;
import org.smartgen.tck.BundleContract;

class HaikuBundleIT extends BundleContract {
    @Override
    protected Path bundle() {
        return Path.of(System.getProperty("bundle"));
    }
}
