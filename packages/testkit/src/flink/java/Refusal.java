import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ObjectNode;

/** An exception as an answer: `{error, message, cause?, at?: {line, column, endLine, endColumn}}`. */
final class Refusal {
    private static final Pattern AT = Pattern.compile("at line (\\d+), column (\\d+)");

    private Refusal() {}

    static ObjectNode of(Throwable failure, ObjectMapper json) {
        ObjectNode answer = json.createObjectNode();
        answer.put("error", failure.getClass().getSimpleName());
        answer.put("message", String.valueOf(failure.getMessage()));
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            int[] at = position(cause);
            if (at != null && !answer.has("at")) {
                ObjectNode place = answer.putObject("at");
                place.put("line", at[0]).put("column", at[1]);
                if (at.length == 4) place.put("endLine", at[2]).put("endColumn", at[3]);
            }
        }
        if (root != failure && !String.valueOf(failure.getMessage()).contains(String.valueOf(root.getMessage())))
            answer.put("cause", root.getClass().getSimpleName() + ": " + root.getMessage());
        return answer;
    }

    private static int[] position(Throwable cause) {
        if (cause instanceof CalciteContextException context && context.getPosLine() > 0)
            return new int[] {
                context.getPosLine(), context.getPosColumn(), context.getEndPosLine(), context.getEndPosColumn()
            };
        if (cause instanceof SqlParseException parse && parse.getPos() != null && parse.getPos().getLineNum() > 0) {
            SqlParserPos pos = parse.getPos();
            return new int[] {pos.getLineNum(), pos.getColumnNum(), pos.getEndLineNum(), pos.getEndColumnNum()};
        }
        Matcher found = cause.getMessage() == null ? null : AT.matcher(cause.getMessage());
        if (found == null || !found.find()) return null;
        return new int[] {Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))};
    }
}
