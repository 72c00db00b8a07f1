package org.smartgen.nativelibs;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Loads native libraries when somebody needs them, each once in the life of the process: a library binds to this bundle's class loader
 * and cannot be loaded by another one. Nothing is ever fetched from a network. Thread-safe.
 */
@ProviderType
public interface NativeLibraries {

    /** A thread's promise that can be taken back. */
    @FunctionalInterface
    interface Use extends AutoCloseable {
        /** Afterwards the user is not called any more; waits for a call in progress. */
        @Override
        void close();
    }

    /** Who needs libraries. Called once, on a thread of this bundle that may be kept busy. */
    interface User {
        /** The libraries are there: their Java packages may be used from any thread from now on. */
        void loaded();

        /** @param reason in words for the operator, such as the platform that is not served */
        void unavailable(String reason);
    }

    /** Loads what is not loaded yet, in the background. */
    Use use(Set<NativeLibrary> libraries, User user);
}
