package org.smartgen.core.internal.admission;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.Page;
import org.smartgen.api.account.Account;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.Accounts;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Accounts that may have 7 generations queued, and a disk that may be full; the rest is never asked for. */
final class Surroundings {
    volatile boolean full;
    final Accounts accounts = new SevenQueued();
    final PictureStore pictures = new Disk();

    private static final class SevenQueued implements Accounts {
        @Override
        public int maxQueued(String id) {
            return 7;
        }

        @Override
        public Created create(String name, Credits grant, AccountLimits limits, Caller by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Account> find(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Account> list(int limit, @Nullable String after) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Account change(String id, @Nullable String name, @Nullable AccountLimits limits, Caller by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Balance grant(String id, Credits amount, String note, Caller by) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Disk implements PictureStore {
        @Override
        public void requireSpace() {
            if (full) {
                throw new GenerationException(ErrorCode.STORAGE_FULL, "full").retryAfter(Duration.ofSeconds(60));
            }
        }

        @Override
        public Stored put(byte[] bytes, String extension) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Path> find(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stream<String> writtenBefore(Instant time) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
