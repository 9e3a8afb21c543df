import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.TextNode;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.types.Row;

/** A cell of a query's result as one text: text in quotes as in JSON, maps in the order of their keys' texts. */
final class ResultText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private ResultText() {}

    static String of(Object value, LogicalType type) {
        if (value == null) return "NULL";
        if (value instanceof BigDecimal decimal) return decimal.toPlainString();
        if (value instanceof byte[] bytes) return "x'" + HexFormat.of().formatHex(bytes) + "'";
        if (value instanceof CharSequence text) return TextNode.valueOf(text.toString()).toString();
        if (value instanceof LocalTime time) return clock(time, LogicalTypeChecks.getPrecision(type));
        if (value instanceof LocalDateTime time) return timestamp(time, type);
        if (value instanceof Instant instant)
            return timestamp(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), type) + "Z";
        if (value instanceof Row row) return fields(row, type.getChildren());
        if (value instanceof Map<?, ?> map) return entries(map, type);
        if (value.getClass().isArray()) return elements(value, type.getChildren().get(0));
        return value.toString();
    }

    private static String fields(Row row, List<LogicalType> types) {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < row.getArity(); index++) texts.add(of(row.getField(index), types.get(index)));
        return "(" + String.join(", ", texts) + ")";
    }

    private static String elements(Object array, LogicalType type) {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < Array.getLength(array); index++) texts.add(of(Array.get(array, index), type));
        return "[" + String.join(", ", texts) + "]";
    }

    private static String entries(Map<?, ?> map, LogicalType type) {
        boolean counts = type.is(LogicalTypeRoot.MULTISET);
        LogicalType keys = counts ? ((MultisetType) type).getElementType() : ((MapType) type).getKeyType();
        List<String> texts = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet())
            texts.add(of(entry.getKey(), keys) + ": "
                    + (counts ? entry.getValue() : of(entry.getValue(), ((MapType) type).getValueType())));
        texts.sort(null);
        return "{" + String.join(", ", texts) + "}";
    }

    private static String timestamp(LocalDateTime time, LogicalType type) {
        return time.toLocalDate() + " " + clock(time.toLocalTime(), LogicalTypeChecks.getPrecision(type));
    }

    private static String clock(LocalTime time, int precision) {
        String fraction = String.format("%09d", time.getNano()).substring(0, precision);
        return time.format(CLOCK) + (precision > 0 ? "." + fraction : "");
    }
}
