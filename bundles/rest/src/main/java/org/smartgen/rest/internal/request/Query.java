package org.smartgen.rest.internal.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.Ledger.Per;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.api.job.Jobs.Filter;

/** The query of an address, checked. A parameter that is not known is ignored, as caches and trackers add their own. */
public final class Query {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST_LIMIT = 100;
    private static final int LONGEST_WAIT = 60;
    private static final int LONGEST_RANGE_DAYS = 3_660;
    private static final List<String> STATUSES = List.of("active", "queued", "processing", "completed", "failed");

    private final MultivaluedMap<String, String> values;

    private Query(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    public static Query of(ContainerRequestContext request) {
        return new Query(request.getUriInfo().getQueryParameters());
    }

    private @Nullable String text(String name) {
        String value = values.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** How many of a list, 1 to 100. */
    public int limit() {
        return whole("limit", DEFAULT_LIMIT, 1, MOST_LIMIT);
    }

    public @Nullable String after() {
        return text("after");
    }

    /** Seconds to wait for a change, 1 to 60; 0 when the parameter is absent. */
    public int waitSeconds() {
        return text("wait") == null ? 0 : whole("wait", 0, 1, LONGEST_WAIT);
    }

    public boolean truth(String name) {
        String value = text(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Refusal.invalid(name, "\"" + name + "\" is true or false.").limit("true, false", value);
    }

    private int whole(String name, int otherwise, int least, int most) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Refusal.invalid(name, "\"" + name + "\" is a whole number from " + least + " to " + most + ".")
                .limit(least + " to " + most, value);
    }

    public Filter filter() {
        return new Filter(statuses(), text("intent"));
    }

    private Set<Status> statuses() {
        String status = text("status");
        if (status == null) {
            return Set.of();
        }
        String wanted = status.toLowerCase(Locale.ROOT);
        if (!STATUSES.contains(wanted)) {
            String list = String.join(", ", STATUSES);
            throw Refusal.invalid("status", "\"status\" is one of " + list + ".")
                    .limit(list, status);
        }
        return wanted.equals("active")
                ? EnumSet.of(Status.QUEUED, Status.PROCESSING)
                : EnumSet.of(Status.valueOf(wanted.toUpperCase(Locale.ROOT)));
    }

    /** One of the choices, in lower case. */
    public String oneOf(String name, List<String> choices, Supplier<String> otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise.get();
        }
        String chosen = value.toLowerCase(Locale.ROOT);
        if (!choices.contains(chosen)) {
            String list = String.join(", ", choices);
            throw Refusal.invalid(name, "\"" + name + "\" is one of " + list + ".")
                    .limit(list, value);
        }
        return chosen;
    }

    public Per per() {
        String by = Optional.ofNullable(text("by")).orElse("day").toLowerCase(Locale.ROOT);
        return switch (by) {
            case "day" -> Per.DAY;
            case "intent" -> Per.INTENT;
            case "key" -> Per.KEY;
            default ->
                throw Refusal.invalid("by", "\"by\" is day, intent or key.").limit("day, intent, key", by);
        };
    }

    /** Days, both included. */
    public record Days(LocalDate from, LocalDate to) {}

    /** The last 30 days when nothing else is asked for. */
    public Days days(LocalDate today) {
        LocalDate to = day("to", today);
        LocalDate from = day("from", to.minusDays(29));
        if (from.isAfter(to) || from.plusDays(LONGEST_RANGE_DAYS).isBefore(to)) {
            throw Refusal.invalid("from", "\"from\" lies before \"to\", by ten years at most.")
                    .limit("at most " + to, from.toString());
        }
        return new Days(from, to);
    }

    private LocalDate day(String name, LocalDate otherwise) {
        String value = text(name);
        try {
            return value == null ? otherwise : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(name, "\"" + name + "\" is a day such as 2030-01-31.")
                    .limit("YYYY-MM-DD", value);
        }
    }
}
