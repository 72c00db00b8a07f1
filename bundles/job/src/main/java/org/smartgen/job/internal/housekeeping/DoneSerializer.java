package org.smartgen.job.internal.housekeeping;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** The only data that a task of ours has. */
final class DoneSerializer implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        return ((Done) data).bytes();
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] bytes) {
        return type.cast(Done.of(bytes));
    }
}
