import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ArrayNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;

/**
 * Flink's internal values as JSON: BIGINT, DECIMAL, FLOAT and DOUBLE as text; bytes as `x'hex'`; DATE in days, TIME and
 * intervals as numbers, timestamps as milliseconds or, with more than those, text `milliseconds+nanoseconds`; maps as
 * lists of pairs in Flink's order; rows as lists.
 */
final class CellText {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CellText() {}

    static JsonNode of(Object value, LogicalType type) {
        if (value == null) return NODES.nullNode();
        return switch (type.getTypeRoot()) {
            case BOOLEAN -> NODES.booleanNode((Boolean) value);
            case TINYINT, SMALLINT, INTEGER, DATE, TIME_WITHOUT_TIME_ZONE, INTERVAL_YEAR_MONTH, INTERVAL_DAY_TIME ->
                NODES.numberNode(((Number) value).longValue());
            case BINARY, VARBINARY -> NODES.textNode(hex((byte[]) value));
            case TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> timestamp((TimestampData) value);
            case ARRAY -> list((ArrayData) value, ((ArrayType) type).getElementType());
            case MAP -> map((MapData) value, ((MapType) type).getKeyType(), ((MapType) type).getValueType());
            case MULTISET -> map((MapData) value, ((MultisetType) type).getElementType(), new IntType());
            case ROW, STRUCTURED_TYPE -> row((RowData) value, type);
            default -> NODES.textNode(value.toString());
        };
    }

    private static JsonNode timestamp(TimestampData value) {
        if (value.getNanoOfMillisecond() == 0) return NODES.numberNode(value.getMillisecond());
        return NODES.textNode(value.getMillisecond() + "+" + value.getNanoOfMillisecond());
    }

    private static ArrayNode list(ArrayData values, LogicalType type) {
        ArrayNode answer = NODES.arrayNode();
        ArrayData.ElementGetter getter = ArrayData.createElementGetter(type.copy(true));
        for (int i = 0; i < values.size(); i++) answer.add(of(getter.getElementOrNull(values, i), type));
        return answer;
    }

    private static ArrayNode map(MapData values, LogicalType key, LogicalType value) {
        ArrayNode answer = NODES.arrayNode();
        ArrayNode keys = list(values.keyArray(), key);
        ArrayNode items = list(values.valueArray(), value);
        for (int i = 0; i < keys.size(); i++) answer.addArray().add(keys.get(i)).add(items.get(i));
        return answer;
    }

    private static ArrayNode row(RowData value, LogicalType type) {
        ArrayNode answer = NODES.arrayNode();
        for (int i = 0; i < type.getChildren().size(); i++) {
            LogicalType field = type.getChildren().get(i);
            answer.add(of(RowData.createFieldGetter(field.copy(true), i).getFieldOrNull(value), field));
        }
        return answer;
    }

    private static String hex(byte[] bytes) {
        return "x'" + java.util.HexFormat.of().formatHex(bytes) + "'";
    }
}
