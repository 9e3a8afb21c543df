import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Answers questions about SQL with Flink's own parser and planner, and runs scripts in a small cluster, all in this
 * process. Reads one JSON request per line, `{id, mode, prelude?, sql?, cases?, rows?, batch?}`, and writes one JSON answer per line, in the
 * order in which they are ready. Ends with its input.
 */
public final class Oracle {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Oracle() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err); // what Flink prints must not get between the answers
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null; ) {
            JsonNode request = JSON.readTree(line);
            workers.execute(() -> {
                String answer = answer(request).toString();
                synchronized (answers) {
                    answers.println(answer);
                    answers.flush();
                }
            });
        }
        workers.shutdown();
        workers.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES);
        System.exit(0);
    }

    private static ObjectNode answer(JsonNode request) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", request.get("id"));
        try {
            Questions questions = new Questions(request.path("prelude").asText(""), request.path("batch").asBoolean());
            switch (request.path("mode").asText()) {
                case "parse" -> answer.set("statements", questions.parse(request.get("sql").asText()));
                case "validate" -> answer.set("statements", questions.validate(request.get("sql").asText()));
                case "each" -> answer.set("cases", questions.each(request.get("cases")));
                case "type" -> answer.set("cases", questions.types(request.get("cases")));
                case "run" -> answer.set("run", new ScriptRun(
                                request.path("batch").asBoolean(), request.path("timeoutMs").asLong(30_000))
                        .run(request.get("sql").asText()));
                case "eval" -> answer.set("cases", questions.evaluate(request.path("rows"), request.get("cases")));
                case "changelog" -> answer.set("cases", questions.plans(request.get("cases")));
                default -> answer.put("failure", "unknown mode");
            }
        } catch (Throwable failure) {
            answer.set("failure", Refusal.of(failure, JSON));
        }
        return answer;
    }
}
