package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.Credits;
import org.smartgen.spi.ErrorCode;

/** The fields of a small JSON body. A field that nobody asked for is refused: unlike a picture, an account is not made by guessing. */
public final class JsonBody {
    private static final BigDecimal MOST_CREDITS = new BigDecimal("1000000000");
    private static final int MOST_SCOPES = 8;

    private final ObjectNode object;
    private final Fields fields;

    JsonBody(ObjectNode object) {
        this.object = object;
        this.fields = new Fields(object, "");
    }

    public @Nullable String text(String name) {
        return fields.text(name);
    }

    public String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw Refusal.invalid(name, "The field \"" + name + "\" is missing.");
        }
        return text;
    }

    /** In steps of 0.001, at most a thousand million either way. */
    public @Nullable Credits credits(String name) {
        JsonNode value = fields.any(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw Refusal.wrongType(ErrorCode.INVALID_OPTION, name, "a number", Fields.given(value));
        }
        BigDecimal number = value.decimalValue();
        if (number.stripTrailingZeros().scale() > 3 || number.abs().compareTo(MOST_CREDITS) > 0) {
            throw Refusal.invalid(name, "\"" + name + "\" is a number of credits in steps of 0.001.")
                    .limit("steps of 0.001, at most " + MOST_CREDITS, PlainValues.shown(number));
        }
        return new Credits(number.movePointRight(3).longValueExact());
    }

    public long whole(String name, long otherwise, long least, long most) {
        Long value = fields.whole(name, ErrorCode.INVALID_OPTION, least, most);
        return value == null ? otherwise : value;
    }

    /** A point in time as ISO 8601 writes it, with its offset. */
    public @Nullable Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(name, "\"" + name + "\" is a time such as 2030-01-31T12:00:00Z.")
                    .limit("ISO 8601 with an offset", text);
        }
    }

    public Set<String> texts(String name, Set<String> otherwise) {
        JsonNode value = fields.any(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isArray() || value.size() > MOST_SCOPES) {
            throw Refusal.wrongType(
                    ErrorCode.INVALID_OPTION,
                    name,
                    "an array of at most " + MOST_SCOPES + " strings",
                    Fields.given(value));
        }
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode one : value) {
            if (!one.isTextual()) {
                throw Refusal.wrongType(ErrorCode.INVALID_OPTION, name, "an array of strings", Fields.given(one));
            }
            texts.add(one.textValue());
        }
        return texts;
    }

    /** @return null when the field is absent; a limit that is absent or null is the server's default */
    public @Nullable AccountLimits limits(String name) {
        ObjectNode limits = fields.object(name);
        if (limits == null) {
            return null;
        }
        Fields each = new Fields(limits, name + ".");
        AccountLimits read = new AccountLimits(
                count(each, "create_per_minute"), count(each, "read_per_minute"), count(each, "max_queued"));
        refuseUnknown(each.unknown());
        return read;
    }

    /** Those given replace the account's own; null takes one away. */
    public @Nullable AccountLimits limits(String name, AccountLimits own) {
        AccountLimits given = limits(name);
        if (given == null) {
            return null;
        }
        JsonNode limits = object.get(name);
        return new AccountLimits(
                limits.has("create_per_minute") ? given.createPerMinute() : own.createPerMinute(),
                limits.has("read_per_minute") ? given.readPerMinute() : own.readPerMinute(),
                limits.has("max_queued") ? given.maxQueued() : own.maxQueued());
    }

    private static @Nullable Integer count(Fields fields, String name) {
        Long value = fields.whole(name, ErrorCode.INVALID_OPTION, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return value == null ? null : value.intValue();
    }

    /** To be called when every field was asked for. */
    public void refuseUnknown() {
        refuseUnknown(fields.unknown());
    }

    private static void refuseUnknown(List<String> unknown) {
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown.get(0), "There is no field \"" + unknown.get(0) + "\" here.");
        }
    }
}
