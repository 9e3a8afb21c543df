import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ArrayNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.operations.QueryOperation;
import org.apache.flink.table.types.logical.LogicalType;

/** The kinds of question, each put to an environment in which the prelude has been carried out. */
final class Questions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEPT = 8;

    /** Sessions that have seen nothing but their prelude, per thread: planning is not safe between threads. */
    private static final ThreadLocal<Map<String, Session>> CLEAN = ThreadLocal.withInitial(() ->
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
                    return size() > KEPT;
                }
            });

    private final String prelude;
    private final boolean batch;

    Questions(String prelude, boolean batch) {
        this.prelude = prelude;
        this.batch = batch;
    }

    private Session session() {
        Map<String, Session> kept = CLEAN.get();
        Session session = kept.remove(batch + prelude);
        if (session == null || session.touched()) session = prepare();
        kept.put(batch + prelude, session);
        return session;
    }

    private Session prepare() {
        Session session = new Session(batch);
        for (String statement : Splitter.split(prelude)) session.carryOut(session.understand(statement));
        return session.settled();
    }

    /** Each statement of a script to the parser alone. */
    ArrayNode parse(String script) {
        ArrayNode answers = JSON.createArrayNode();
        Session session = session();
        for (String statement : Splitter.split(script)) {
            ObjectNode answer = answers.addObject();
            try {
                session.parse(statement);
                answer.put("ok", true);
            } catch (Throwable failure) {
                answer.put("ok", false).setAll(Refusal.of(failure, JSON));
            }
        }
        return answers;
    }

    /** A script, statement by statement in one environment; a refused statement leaves it as it was. */
    ArrayNode validate(String script) {
        ArrayNode answers = JSON.createArrayNode();
        Session session = session();
        for (String statement : Splitter.split(script)) verdict(session, statement, answers.addObject());
        return answers;
    }

    /** Short scripts, each in an environment of its own: the verdict is that on the first statement refused. */
    ArrayNode each(JsonNode cases) {
        ArrayNode answers = JSON.createArrayNode();
        for (JsonNode sql : cases) {
            Session session = session();
            ObjectNode answer = answers.addObject();
            List<String> statements = Splitter.split(sql.asText());
            for (String statement : statements.isEmpty() ? List.of(sql.asText()) : statements) {
                answer.removeAll();
                verdict(session, statement, answer);
                if (!answer.get("ok").asBoolean()) break;
            }
        }
        return answers;
    }

    private void verdict(Session session, String statement, ObjectNode answer) {
        String stage = "parse";
        try {
            session.parse(statement);
            stage = "validate";
            Operation operation = session.understand(statement);
            answer.put("kind", operation.getClass().getSimpleName());
            stage = Session.changesNothing(operation) ? "plan" : "execute";
            session.carryOut(operation);
            answer.put("ok", true);
        } catch (Throwable failure) {
            answer.put("ok", false).put("stage", stage).setAll(Refusal.of(failure, JSON));
        }
    }

    /** The type of each case: `{sql}` is a query with one column. Also says whether it can be planned. */
    ArrayNode types(JsonNode cases) {
        ArrayNode answers = JSON.createArrayNode();
        for (JsonNode sql : cases) {
            ObjectNode answer = answers.addObject();
            Session session = session();
            String stage = "parse";
            try {
                session.parse(sql.asText());
                stage = "validate";
                Operation operation = session.understand(sql.asText());
                stage = "plan";
                LogicalType type = ((QueryOperation) operation)
                        .getResolvedSchema().getColumnDataTypes().get(0).getLogicalType();
                answer.put("type", type.asSummaryString());
                session.carryOut(operation);
            } catch (Throwable failure) {
                answer.put("stage", stage).setAll(Refusal.of(failure, JSON));
            }
        }
        return answers;
    }

    /** The value of each case, an expression, in each row of `t`: see {@link Expressions}. */
    ArrayNode evaluate(JsonNode rows, JsonNode cases) throws Exception {
        return new Expressions(session(), rows).evaluate(cases);
    }

    /** The optimised plan of each case, a query or an INSERT, with changelog modes and keys. */
    ArrayNode plans(JsonNode cases) {
        ArrayNode answers = JSON.createArrayNode();
        for (JsonNode sql : cases) {
            ObjectNode answer = answers.addObject();
            try {
                Session session = session();
                answer.set("plan", PlanTree.of(session.environment, session.understand(sql.asText()), JSON));
            } catch (Throwable failure) {
                answer.setAll(Refusal.of(failure, JSON));
            }
        }
        return answers;
    }
}
