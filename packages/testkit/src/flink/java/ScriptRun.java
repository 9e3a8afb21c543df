import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ArrayNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.flink.table.api.internal.TableResultInternal;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ContextResolvedTable;
import org.apache.flink.table.operations.CreateTableASOperation;
import org.apache.flink.table.operations.ModifyOperation;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.operations.QueryOperation;
import org.apache.flink.table.operations.SinkModifyOperation;
import org.apache.flink.table.operations.StatementSetOperation;
import org.apache.flink.table.operations.command.ResetOperation;
import org.apache.flink.table.operations.command.SetOperation;
import org.apache.flink.table.operations.ddl.CreateTableOperation;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/** A whole script, run on data: each statement to its end before the next begins. */
final class ScriptRun {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Session session;
    private final long deadline;
    private final ArrayNode statements = JSON.createArrayNode();
    /** Between BEGIN STATEMENT SET and END; null outside. */
    private List<ModifyOperation> gathered;

    ScriptRun(boolean batch, long timeoutMillis) throws Exception {
        session = Session.running(batch);
        deadline = System.currentTimeMillis() + timeoutMillis;
    }

    /** `{statements: […], failure?: {…, statement, stage}}`; nothing is run after a failure. */
    ObjectNode run(String script) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("statements", statements);
        String stage = "parse";
        int index = 0;
        for (String statement : Splitter.split(script)) {
            try {
                stage = "plan";
                Operation operation = session.understand(statement);
                JobClient[] job = new JobClient[1];
                try {
                    TableResultInternal result = begin(operation);
                    if (result != null) {
                        job[0] = result.getJobClient().orElse(null);
                        stage = "run";
                        finish(operation, result);
                    }
                } finally {
                    if (job[0] != null) stop(job[0]);
                }
            } catch (Throwable failure) {
                answer.set("failure", Refusal.of(failure, JSON).put("stage", stage).put("statement", index));
                return answer;
            }
            index++;
        }
        return answer;
    }

    /** Null when there is nothing to wait for. */
    private TableResultInternal begin(Operation operation) {
        switch (operation.getClass().getSimpleName()) {
            case "BeginStatementSetOperation" -> {
                gathered = new ArrayList<>();
                return null;
            }
            case "EndStatementSetOperation" -> {
                List<ModifyOperation> all = gathered;
                gathered = null;
                for (ModifyOperation each : all) sink(each);
                return session.environment.executeInternal(all);
            }
            default -> {
                if (operation instanceof SetOperation || operation instanceof ResetOperation) {
                    session.carryOut(operation);
                    return null;
                }
                if (gathered != null && operation instanceof ModifyOperation modify) {
                    gathered.add(modify);
                    return null;
                }
                return session.environment.executeInternal(operation);
            }
        }
    }

    private void finish(Operation operation, TableResultInternal result) throws Exception {
        if (operation instanceof StatementSetOperation set) for (Operation each : set.getOperations()) sink(each);
        if (operation instanceof ModifyOperation) sink(operation);
        if (operation instanceof QueryOperation) rows(result);
        else await(result);
    }

    private void sink(Operation operation) {
        if (operation instanceof CreateTableASOperation create) {
            CreateTableOperation table = create.getCreateTableOperation();
            statements.addObject()
                    .put("sink", table.getTableIdentifier().getObjectName())
                    .put("path", table.getCatalogTable().getOptions().getOrDefault("path", ""));
        }
        if (!(operation instanceof SinkModifyOperation sink)) return;
        ContextResolvedTable table = sink.getContextResolvedTable();
        statements.addObject()
                .put("sink", table.getIdentifier().getObjectName())
                .put("path", table.getResolvedTable().getOptions().getOrDefault("path", ""));
    }

    private void rows(TableResultInternal result) throws Exception {
        ObjectNode query = JSON.createObjectNode();
        ArrayNode columns = query.putArray("columns");
        List<LogicalType> types = new ArrayList<>();
        for (Column column : result.getResolvedSchema().getColumns()) {
            LogicalType type = column.getDataType().getLogicalType();
            types.add(type);
            columns.addObject().put("name", column.getName()).put("type", type.asSummaryString());
        }
        ArrayNode changes = query.putArray("changes");
        Thread reader = Thread.currentThread();
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(left());
                reader.interrupt();
            } catch (InterruptedException ended) {
                // All rows came in time.
            }
        });
        watch.start();
        try (CloseableIterator<Row> rows = result.collect()) {
            while (rows.hasNext()) {
                Row row = rows.next();
                ArrayNode change = changes.addArray().add(row.getKind().shortString());
                for (int index = 0; index < row.getArity(); index++)
                    change.add(ResultText.of(row.getField(index), types.get(index)));
            }
        } finally {
            watch.interrupt();
            watch.join();
            Thread.interrupted();
        }
        statements.add(query);
    }

    private void await(TableResultInternal result) throws Exception {
        if (result.getJobClient().isEmpty()) return;
        try {
            result.getJobClient().get().getJobExecutionResult().get(left(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw (Exception) failure.getCause();
        } catch (TimeoutException late) {
            throw new TimeoutException("the job had not ended");
        }
    }

    private long left() {
        return Math.max(1, deadline - System.currentTimeMillis());
    }

    private static void stop(JobClient job) {
        try {
            if (!job.getJobStatus().get(10, TimeUnit.SECONDS).isGloballyTerminalState())
                job.cancel().get(10, TimeUnit.SECONDS);
        } catch (Exception gone) {
            // It has ended meanwhile.
        }
    }
}
