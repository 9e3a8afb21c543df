import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A script's statements. Each keeps its line and column: what comes before it is replaced by blank space, so that the
 * positions in Flink's messages are those in the script.
 */
final class Splitter {
    private static final Pattern SET_BEGINS =
            Pattern.compile("(?is)\\s*(EXPLAIN\\b.*|EXECUTE\\s+|COMPILE\\b.*)STATEMENT\\s+SET\\s+BEGIN\\b.*");
    private static final Pattern SET_ENDS = Pattern.compile("(?is).*;\\s*END\\s*");

    private Splitter() {}

    static List<String> split(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder blank = new StringBuilder();
        StringBuilder bare = new StringBuilder(); // the statement without comments and literals
        int start = 0;
        int at = 0;
        while (at < script.length()) {
            int end = quiet(script, at);
            if (end > at) {
                bare.append(' ');
                at = end;
                continue;
            }
            char here = script.charAt(at++);
            boolean inside = SET_BEGINS.matcher(bare).matches() && !SET_ENDS.matcher(bare).matches();
            if (here != ';' || inside) {
                bare.append(here);
                continue;
            }
            if (!bare.toString().isBlank()) statements.add(blank + script.substring(start, at - 1));
            for (; start < at; start++) blank.append(script.charAt(start) == '\n' ? '\n' : ' ');
            bare.setLength(0);
        }
        if (!bare.toString().isBlank()) statements.add(blank + script.substring(start));
        return statements;
    }

    /** Where the comment or quoted text that begins here ends; the same place when there is none. */
    private static int quiet(String text, int at) {
        if (text.startsWith("--", at)) return until(text, "\n", at + 2);
        if (text.startsWith("/*", at)) return until(text, "*/", at + 2);
        char quote = text.charAt(at);
        if (quote == '\'' || quote == '`' || quote == '"') return until(text, String.valueOf(quote), at + 1);
        return at;
    }

    private static int until(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
