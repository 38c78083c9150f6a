package cn.safecommunity.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.jspecify.annotations.Nullable;

/** A process variable as it stands in the engine's table {@code act_ru_variable}, of the simple kinds that models have. */
public final class StoredVariable {

    /** What the engine calls these kinds. */
    public static final Set<String> KINDS = Set.of(
            ValueType.STRING.getName(),
            ValueType.INTEGER.getName(),
            ValueType.LONG.getName(),
            ValueType.SHORT.getName(),
            ValueType.DOUBLE.getName(),
            ValueType.BOOLEAN.getName(),
            ValueType.DATE.getName(),
            ValueType.NULL.getName());

    private StoredVariable() {}

    /** The value of the row, as the engine itself gives it; null where that is null. */
    public static @Nullable Object value(ResultSet row) throws SQLException {
        Number whole = row.getObject("long_", Long.class);
        return switch (row.getString("type_")) {
            case "string" -> row.getString("text_");
            case "double" -> row.getObject("double_", Double.class);
            case "integer" -> whole == null ? null : whole.intValue();
            case "short" -> whole == null ? null : whole.shortValue();
            case "boolean" -> whole == null ? null : whole.intValue() == 1;
            case "date" -> whole == null ? null : new Date(whole.longValue());
            case "long" -> whole;
            default -> null;
        };
    }
}
