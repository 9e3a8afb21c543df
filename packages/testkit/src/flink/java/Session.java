import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.ExplainFormat;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.api.internal.TableEnvironmentImpl;
import org.apache.flink.table.operations.CreateTableASOperation;
import org.apache.flink.table.operations.ExplainOperation;
import org.apache.flink.table.operations.ModifyOperation;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.operations.QueryOperation;
import org.apache.flink.table.operations.ReplaceTableAsOperation;
import org.apache.flink.table.operations.ShowOperation;
import org.apache.flink.table.operations.StatementSetOperation;
import org.apache.flink.table.operations.command.ResetOperation;
import org.apache.flink.table.operations.command.SetOperation;
import org.apache.flink.table.operations.ddl.CompilePlanOperation;
import org.apache.flink.table.planner.delegation.ParserImpl;
import org.apache.flink.table.planner.parse.CalciteParser;
import org.apache.flink.table.planner.parse.ExtendedParser;

/** One table environment and what became of the statements it was given. Data is only read by `ScriptRun`. */
final class Session {
    /** Operations that need a cluster, a file or a gateway: being understood is all that can be asked of them. */
    private static final Set<String> NOT_HERE = Set.of(
            "AddJarOperation", "RemoveJarOperation", "ShowJobsOperation", "DescribeJobOperation", "StopJobOperation",
            "ExecutePlanOperation", "CompileAndExecutePlanOperation", "AnalyzeTableOperation",
            "PlannerCallProcedureOperation", "CallProcedureOperation", "CreateMaterializedTableOperation",
            "AlterMaterializedTableRefreshOperation", "AlterMaterializedTableSuspendOperation",
            "AlterMaterializedTableResumeOperation", "AlterMaterializedTableAsQueryOperation",
            "AlterMaterializedTableChangeOperation", "DropMaterializedTableOperation", "ClearOperation",
            "HelpOperation", "QuitOperation", "BeginStatementSetOperation", "EndStatementSetOperation");

    final TableEnvironmentImpl environment;
    private boolean touched;

    Session(boolean batch) {
        this(TableEnvironment.create(settings(batch)));
    }

    private Session(TableEnvironment environment) {
        this.environment = (TableEnvironmentImpl) environment;
        environment.getConfig().setLocalTimeZone(java.time.ZoneId.of("UTC"));
    }

    /** One whose jobs run in the cluster of this process. */
    static Session running(boolean batch) throws Exception {
        return new Session(StreamTableEnvironment.create(Cluster.environment(), settings(batch)));
    }

    private static EnvironmentSettings settings(boolean batch) {
        EnvironmentSettings.Builder settings = EnvironmentSettings.newInstance();
        return (batch ? settings.inBatchMode() : settings.inStreamingMode()).build();
    }

    /** Whether a statement has changed the catalog or the configuration. */
    boolean touched() {
        return touched;
    }

    /** What was done so far is the beginning: from here on counts what touches it. */
    Session settled() {
        touched = false;
        return this;
    }

    /** What Flink's parser alone says, the client's own commands (SET, QUIT, …) included. */
    void parse(String statement) throws ReflectiveOperationException {
        if (ExtendedParser.INSTANCE.parse(statement).isPresent()) return;
        Field field = ParserImpl.class.getDeclaredField("calciteParserSupplier");
        field.setAccessible(true);
        CalciteParser parser = (CalciteParser) ((Supplier<?>) field.get(environment.getParser())).get();
        int count = parser.parseSqlList(statement).size();
        if (count != 1) throw new IllegalArgumentException("only single statement supported");
    }

    Operation understand(String statement) {
        List<Operation> operations = environment.getParser().parse(statement);
        return operations.get(0);
    }

    static boolean changesNothing(Operation operation) {
        return operation instanceof QueryOperation
                || (operation instanceof ModifyOperation && !createsTable(operation))
                || operation instanceof ShowOperation
                || operation instanceof ExplainOperation
                || operation instanceof StatementSetOperation
                || operation.getClass().getSimpleName().startsWith("Describe")
                || NOT_HERE.contains(operation.getClass().getSimpleName());
    }

    private static boolean createsTable(Operation operation) {
        return operation instanceof CreateTableASOperation || operation instanceof ReplaceTableAsOperation;
    }

    /** Plans what reads or writes, carries out what changes the catalog. */
    void carryOut(Operation operation) {
        touched |= !changesNothing(operation);
        if (NOT_HERE.contains(operation.getClass().getSimpleName())) return;
        if (operation instanceof SetOperation set) configure(set);
        else if (operation instanceof ResetOperation reset) reset(reset);
        else if (operation instanceof CompilePlanOperation compile) explain(compile.getOperation());
        else if (operation instanceof CreateTableASOperation create) {
            explain(create);
            environment.executeInternal(create.getCreateTableOperation());
        } else if (operation instanceof QueryOperation || operation instanceof ModifyOperation
                || operation instanceof StatementSetOperation) explain(operation);
        else environment.executeInternal(operation);
    }

    private void explain(Operation operation) {
        List<Operation> operations = operation instanceof StatementSetOperation set
                ? List.copyOf(set.getOperations())
                : List.of(operation);
        environment.explainInternal(operations, ExplainFormat.TEXT);
    }

    private void configure(SetOperation set) {
        if (set.getKey().isPresent() && set.getValue().isPresent())
            environment.getConfig().set(set.getKey().get(), set.getValue().get());
    }

    private void reset(ResetOperation reset) {
        reset.getKey().ifPresent(key -> environment.getConfig().getConfiguration().removeKey(key));
    }
}
