import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ArrayNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.flink.table.api.TableException;
import org.apache.flink.table.api.internal.TableEnvironmentImpl;
import org.apache.flink.table.operations.ModifyOperation;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.operations.QueryOperation;
import org.apache.flink.table.planner.delegation.PlannerBase;
import org.apache.flink.table.planner.plan.metadata.FlinkRelMetadataQuery;
import org.apache.flink.table.planner.plan.nodes.physical.stream.StreamPhysicalRel;
import org.apache.flink.table.planner.plan.nodes.physical.stream.StreamPhysicalSink;
import org.apache.flink.table.planner.plan.utils.ChangelogPlanUtils;

/** The optimised physical plan as a tree: `{node, mode, materialize?, keys?, fields, inputs}`. */
final class PlanTree {
    private PlanTree() {}

    static ObjectNode of(TableEnvironmentImpl environment, Operation operation, ObjectMapper json) {
        PlannerBase planner = (PlannerBase) environment.getPlanner();
        RelNode logical;
        if (operation instanceof ModifyOperation modify) logical = planner.translateToRel(modify);
        else if (operation instanceof QueryOperation query)
            logical = planner.createRelBuilder().queryOperation(query).build();
        else throw new TableException("Neither a query nor an INSERT: " + operation.getClass().getSimpleName());
        return node(planner.optimize(logical), json);
    }

    private static ObjectNode node(RelNode rel, ObjectMapper json) {
        ObjectNode answer = json.createObjectNode();
        answer.put("node", rel.getRelTypeName().replaceFirst("^StreamPhysical", ""));
        if (rel instanceof StreamPhysicalRel physical)
            answer.put("mode", ChangelogPlanUtils.stringifyChangelogMode(ChangelogPlanUtils.getChangelogMode(physical)));
        if (rel instanceof StreamPhysicalSink sink && sink.upsertMaterialize()) answer.put("materialize", true);
        FlinkRelMetadataQuery metadata = FlinkRelMetadataQuery.reuseOrCreate(rel.getCluster().getMetadataQuery());
        List<RelDataTypeField> fields = rel.getRowType().getFieldList();
        java.util.Set<ImmutableBitSet> keys = metadata.getUpsertKeys(rel);
        if (keys != null) {
            ArrayNode list = answer.putArray("keys");
            keys.stream().map(ImmutableBitSet::asList).sorted((a, b) -> a.toString().compareTo(b.toString())).forEach(key -> {
                ArrayNode names = list.addArray();
                for (int index : key) names.add(fields.get(index).getName());
            });
        }
        ArrayNode names = answer.putArray("fields");
        for (RelDataTypeField field : fields) names.add(field.getName());
        ArrayNode inputs = answer.putArray("inputs");
        for (RelNode input : rel.getInputs()) inputs.add(node(input, json));
        return answer;
    }
}
