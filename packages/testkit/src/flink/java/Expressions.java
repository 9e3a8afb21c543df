import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rex.RexNode;
import org.apache.flink.api.common.functions.DefaultOpenContext;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.functions.RichFunction;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ArrayNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.flink.table.api.TableException;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.operations.QueryOperation;
import org.apache.flink.table.planner.calcite.FlinkTypeFactory;
import org.apache.flink.table.planner.codegen.CodeGeneratorContext;
import org.apache.flink.table.planner.codegen.ConstantCodeGeneratorContext;
import org.apache.flink.table.planner.codegen.ExprCodeGenerator;
import org.apache.flink.table.planner.codegen.FunctionCodeGenerator;
import org.apache.flink.table.planner.codegen.GeneratedExpression;
import org.apache.flink.table.planner.delegation.PlannerBase;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * Values of expressions: each is planned as the only column of a query over table `t`, so that constants are reduced as
 * in any job, and what is left of it becomes Flink's own generated code, which runs here over the rows of `t`.
 */
final class Expressions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ClassLoader LOADER = Expressions.class.getClassLoader();

    private final Session session;
    private final boolean hasTable;
    private final List<RowData> rows = new ArrayList<>();

    /** Cells are SQL expressions, which are cast to the types of the columns. Without rows there is one empty row. */
    Expressions(Session session, JsonNode cells) throws Exception {
        this.session = session;
        hasTable = session.environment.listTables().length > 0
                && List.of(session.environment.listTables()).contains("t");
        if (!hasTable) {
            rows.add(new GenericRowData(0));
            return;
        }
        ResolvedSchema schema = session.environment.from("t").getResolvedSchema();
        for (JsonNode row : cells) rows.add(rowOf(schema, row));
    }

    private RowData rowOf(ResolvedSchema schema, JsonNode cells) throws Exception {
        List<LogicalType> types = schema.toPhysicalRowDataType().getLogicalType().getChildren();
        if (types.size() != cells.size()) throw new TableException("A row has " + types.size() + " cells: " + cells);
        StringBuilder sql = new StringBuilder("SELECT ");
        for (int i = 0; i < types.size(); i++) {
            String cell = cells.get(i).asText();
            boolean bare = types.get(i).is(LogicalTypeRoot.VARIANT) && !cell.equals("NULL");
            sql.append(i == 0 ? "" : ", ").append(bare ? cell : "CAST(" + cell + " AS " + writable(types.get(i)) + ")");
        }
        Compiled compiled = compile(sql.toString());
        RowData result = compiled.function.map(new GenericRowData(0));
        GenericRowData row = new GenericRowData(types.size());
        for (int i = 0; i < types.size(); i++)
            row.setField(i, RowData.createFieldGetter(types.get(i).copy(true), i).getFieldOrNull(result));
        return row;
    }

    /** A type to cast to: a multiset is written as a map to counts, which is what it is. */
    private static String writable(LogicalType type) {
        LogicalType nullable = type.copy(true);
        if (!(nullable instanceof MultisetType multiset)) return nullable.asSerializableString();
        return "MAP<" + multiset.getElementType().copy(false).asSerializableString() + ", INT>";
    }

    /** `{type, values}`, a value per row, `{"!": error}` where the row fails; or `{stage, error, …}`. */
    ArrayNode evaluate(JsonNode expressions) {
        ArrayNode answers = JSON.createArrayNode();
        for (JsonNode expression : expressions) answers.add(evaluate(expression.asText()));
        return answers;
    }

    private ObjectNode evaluate(String expression) {
        ObjectNode answer = JSON.createObjectNode();
        String sql = "SELECT " + expression + (hasTable ? " FROM t" : "");
        String stage = "parse";
        try {
            session.parse(sql);
            stage = "validate";
            QueryOperation query = (QueryOperation) session.understand(sql);
            LogicalType type = query.getResolvedSchema().getColumnDataTypes().get(0).getLogicalType();
            answer.put("type", type.asSummaryString());
            stage = "plan";
            Compiled compiled = compile(query);
            ArrayNode values = answer.putArray("values");
            for (RowData row : rows) values.add(value(compiled, row));
        } catch (Throwable failure) {
            answer.put("stage", stage).setAll(Refusal.of(failure, JSON));
        }
        return answer;
    }

    private static JsonNode value(Compiled compiled, RowData row) {
        try {
            RowData result = compiled.function.map(row);
            LogicalType type = compiled.type.getTypeAt(0);
            return CellText.of(RowData.createFieldGetter(type.copy(true), 0).getFieldOrNull(result), type);
        } catch (Throwable failure) {
            Throwable root = failure;
            while (root.getCause() != null) root = root.getCause();
            return JSON.createObjectNode().put("!", root.getClass().getSimpleName() + ": " + root.getMessage());
        }
    }

    private record Compiled(MapFunction<RowData, RowData> function, RowType type) {}

    private Compiled compile(String sql) throws Exception {
        return compile((QueryOperation) session.understand(sql));
    }

    private Compiled compile(QueryOperation query) throws Exception {
        PlannerBase planner = (PlannerBase) session.environment.getPlanner();
        RelNode plan = planner.optimize(planner.createRelBuilder().queryOperation(query).build());
        List<RexNode> projections = new ArrayList<>();
        RelNode input = plan;
        if (plan instanceof Calc calc) {
            calc.getProgram().getProjectList().forEach(each -> projections.add(calc.getProgram().expandLocalRef(each)));
            input = calc.getInput();
            if (calc.getProgram().getCondition() != null) throw new TableException("A condition: " + plan);
        } else if (plan instanceof Values values && values.getTuples().size() == 1) {
            projections.addAll(values.getTuples().get(0));
        } else if (hasTable) {
            plan.getRowType().getFieldList().forEach(field ->
                    projections.add(plan.getCluster().getRexBuilder().makeInputRef(plan, field.getIndex())));
        }
        if (projections.isEmpty() || !(input.getInputs().isEmpty()))
            throw new TableException("No expression over rows: " + plan.getRelTypeName());
        RowType type = FlinkTypeFactory.toLogicalRowType(plan.getRowType());
        return new Compiled(generate(projections, FlinkTypeFactory.toLogicalRowType(input.getRowType()), type), type);
    }

    private MapFunction<RowData, RowData> generate(List<RexNode> projections, RowType from, RowType to) throws Exception {
        CodeGeneratorContext context =
                new ConstantCodeGeneratorContext(session.environment.getConfig(), LOADER);
        ExprCodeGenerator generator =
                new ExprCodeGenerator(context, false).bindInput(from, "in1", Option.empty());
        List<GeneratedExpression> parts = new ArrayList<>();
        for (RexNode projection : projections) parts.add(generator.generateExpression(projection));
        GeneratedExpression result = generator.generateResultExpression(
                JavaConverters.asScalaBufferConverter(parts).asScala(),
                to, GenericRowData.class, "out", Option.empty(), true, false);
        @SuppressWarnings("unchecked")
        MapFunction<RowData, RowData> function = (MapFunction<RowData, RowData>) FunctionCodeGenerator.generateFunction(
                        context, "Asked", MapFunction.class, result.code() + "\nreturn " + result.resultTerm() + ";",
                        to, from, "in1", Option.empty(), Option.empty(), "c", "ctx")
                .newInstance(LOADER);
        if (function instanceof RichFunction rich) rich.open(DefaultOpenContext.INSTANCE);
        return function;
    }
}
