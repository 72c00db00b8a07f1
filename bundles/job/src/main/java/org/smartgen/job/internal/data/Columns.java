package org.smartgen.job.internal.data;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.Credits;
import org.smartgen.api.job.Check;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.api.job.Request;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.job.internal.call.Progress;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.Lane;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Warning;

/** Between the columns of {@code generation} and values. */
final class Columns {
    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};

    private Columns() {}

    static GenerationRow row(ResultSet at) throws SQLException {
        return new GenerationRow(
                at.getString("account_id"),
                at.getString("key_id"),
                at.getLong("revision"),
                Status.valueOf(at.getString("status").toUpperCase(Locale.ROOT)),
                Lane.valueOf(at.getString("lane").toUpperCase(Locale.ROOT)),
                new GeneratorId(at.getString("generator_name"), at.getString("generator_version")),
                new Credits(at.getLong("price")),
                JsonText.read(at.getString("request"), Request.class),
                JsonText.read(at.getString("decision"), RoutingDecision.class),
                JsonText.read(at.getString("metadata"), METADATA),
                JsonText.read(at.getString("warnings"), WARNINGS),
                at.getString("format"),
                at.getString("needs"),
                at.getString("source_id"),
                new Progress(at.getDouble("progress"), at.getString("stage")),
                result(at.getString("result"), at.getString("spec")),
                failure(at.getString("error_code"), at.getString("error_message")),
                at.getInt("attempts"),
                at.getString("worker"),
                required(instant(at, "deadline_at")),
                required(instant(at, "created_at")),
                instant(at, "started_at"),
                instant(at, "ended_at"),
                instant(at, "expired_at"));
    }

    private static Instant required(@Nullable Instant value) throws SQLException {
        if (value == null) {
            throw new SQLException("a time that may not be null is");
        }
        return value;
    }

    static @Nullable Instant instant(ResultSet at, String column) throws SQLException {
        OffsetDateTime time = at.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String result(Generation.@Nullable Result result) {
        return result == null ? null : JsonText.write(ResultJson.of(result));
    }

    static @Nullable String spec(Generation.@Nullable Result result) {
        Spec spec = result == null ? null : result.spec();
        return spec == null ? null : spec.json();
    }

    private static Generation.@Nullable Result result(@Nullable String json, @Nullable String spec) {
        return json == null ? null : JsonText.read(json, ResultJson.class).toResult(spec);
    }

    private static Generation.@Nullable Failure failure(@Nullable String code, @Nullable String message) {
        return code == null
                ? null
                : new Generation.Failure(
                        ErrorCode.find(code).orElse(ErrorCode.INTERNAL_ERROR), message == null ? "" : message);
    }

    /** The spec's document has a column of its own. */
    private record ResultJson(
            List<Generation.Output> outputs,
            @Nullable String specKind,
            int specVersion,
            String altText,
            @Nullable String description,
            @Nullable DataTable table,
            DataSource dataSource,
            Map<String, Check> checks,
            @Nullable String drawnBy,
            @Nullable String degraded) {
        static ResultJson of(Generation.Result result) {
            Spec spec = result.spec();
            return new ResultJson(
                    result.outputs(),
                    spec == null ? null : spec.kind(),
                    spec == null ? 0 : spec.version(),
                    result.altText(),
                    result.description(),
                    result.table(),
                    result.dataSource(),
                    result.checks(),
                    result.drawnBy(),
                    result.degraded());
        }

        Generation.Result toResult(@Nullable String spec) {
            return new Generation.Result(
                    outputs,
                    specKind == null || spec == null ? null : Spec.of(specKind, specVersion, spec),
                    altText,
                    description == null ? "" : description,
                    table,
                    dataSource,
                    checks,
                    drawnBy,
                    degraded);
        }
    }
}
