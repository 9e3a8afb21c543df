/**
 * Settings that Flink 2.2 documents and that mean nothing here, by why. They may stand in a script: it then says so.
 * A key that ends in `.` stands for all that begin with it.
 */
const GROUPS: readonly (readonly [reason: string, keys: string])[] = [
  [
    'the planner of Millrace chooses its plans by other rules.',
    `table.optimizer.agg-phase-strategy table.optimizer.bushy-join-reorder-threshold
    table.optimizer.delta-join.strategy table.optimizer.distinct-agg.split.bucket-num
    table.optimizer.distinct-agg.split.enabled table.optimizer.dynamic-filtering.enabled
    table.optimizer.incremental-agg-enabled table.optimizer.join-reorder-enabled
    table.optimizer.join.broadcast-threshold table.optimizer.local-global. table.optimizer.multi-join.enabled
    table.optimizer.multiple-input-enabled table.optimizer.non-deterministic-update.strategy
    table.optimizer.reuse-optimize-block-with-digest-enabled table.optimizer.reuse-sink-enabled
    table.optimizer.reuse-source-enabled table.optimizer.reuse-sub-plan-enabled
    table.optimizer.runtime-filter. table.optimizer.source.aggregate-pushdown-enabled
    table.optimizer.source.predicate-pushdown-enabled table.optimizer.source.report-statistics-enabled
    table.optimizer.sql2rel.project-merge.enabled table.optimizer.union-all-as-breakpoint-enabled
    table.optimizer.window-join. table.optimizer.adaptive-broadcast-join.strategy
    table.optimizer.skewed-join-optimization.`,
  ],
  [
    'it belongs to batch mode, and Millrace runs streams.',
    `table.exec.disabled-operators table.exec.sort. table.exec.spill-compression.
    table.exec.resource.external-buffer-memory table.exec.resource.hash-agg.memory
    table.exec.resource.hash-join.memory table.exec.resource.sort.memory table.exec.window-agg.buffer-size-limit
    table.exec.local-hash-agg.adaptive. table.exec.operator-fusion-codegen.enabled table.exec.shuffle-mode
    execution.batch. execution.batch-shuffle-mode execution.sorted-inputs. execution.buffer-timeout.enabled
    table.exec.unbounded-over.version`,
  ],
  [
    'the operators of Millrace have no such choice.',
    `table.exec.async-agg. table.exec.async-lookup.key-ordered-enabled table.exec.async-scalar. table.exec.async-state.enabled
    table.exec.async-table. table.exec.async-ml-predict. table.exec.async-vector-search. table.exec.delta-join.
    table.exec.deduplicate. table.exec.interval-join.
    table.exec.legacy-transformation-uids table.exec.rank. table.exec.simplify-operator-name-enabled
    table.exec.sink.keyed-shuffle table.exec.sink.rowtime-inserter
    table.exec.uid. table.generated-code. table.builtin-catalog-name
    table.builtin-database-name table.catalog-modification. table.catalog-store. table.column-expansion-strategy
    table.display.max-column-width table.dml-sync
    table.materialized-table. table.plan. table.python. table.resources. table.rtas-ctas.atomicity-enabled
    table.exec.sink.require-on-conflict table.exec.sink.upserts. table.exec.stage-id.
    table.cdas. table.exec.join.kv-separate table.exec.mini-batch.join.enabled table.exec.emit.
    table.exec.ml-predict. table.exec.iceberg. table.exec.hive. table.exec.window.`,
  ],
  [
    'Millrace keeps state and checkpoints in its own way.',
    `state. execution.state-recovery. execution.savepoint. execution.savepoint-restore-mode
    execution.checkpointing.aligned-checkpoint-timeout execution.checkpointing.alignment-timeout
    execution.checkpointing.checkpoints-after-tasks-finish execution.checkpointing.cleaner.
    execution.checkpointing.data-inline-threshold execution.checkpointing.dir
    execution.checkpointing.externalized-checkpoint-retention execution.checkpointing.file-merging.
    execution.checkpointing.incremental execution.checkpointing.interval-during-backlog
    execution.checkpointing.local-backup. execution.checkpointing.max-concurrent-checkpoints
    execution.checkpointing.mode execution.checkpointing.savepoint-dir execution.checkpointing.snapshot-compression
    execution.checkpointing.storage execution.checkpointing.unaligned. execution.checkpointing.unaligned
    execution.checkpointing.write-buffer-size execution.checkpointing.recover-without-channel-state.
    execution.checkpointing.force-unaligned execution.checkpointing.id-of-ignored-in-flight-data`,
  ],
  [
    'the runner of the deployment decides it.',
    `restart-strategy. restart-strategy taskmanager. jobmanager. resourcemanager. slotmanager. slot. cluster.
    heartbeat. high-availability. rest. web. blob. io. env. fs. security. historyserver. metrics. kubernetes.
    yarn. akka. pekko. process. queryable-state. traces. events. internal. classloader. shuffle-service-factory.
    individual-task-failover. job-result-store. local-recovery. process.working-dir.`,
  ],
  [
    'Millrace deploys and submits jobs itself.',
    `execution.attached execution.shutdown-on-attached-exit execution.shutdown-on-application-finish execution.target
    execution.job-listeners execution.job-status-changed-listeners execution.program-config. execution.submit-failed-job-on-application-error
    execution.terminate-application-on-any-job-terminated-exceptionally execution.allow-client-job-configurations client.
    $internal. job-event. deployment. application.`,
  ],
  [
    'records pass between the operators of Millrace in another way.',
    `pipeline.auto-generate-uids pipeline.cached-files pipeline.classpaths pipeline.closure-cleaner-level
    pipeline.default-kryo-serializers pipeline.force-avro pipeline.force-kryo pipeline.force-kryo-avro
    pipeline.generic-types pipeline.global-job-parameters pipeline.jars pipeline.jobvertex-parallelism-overrides
    pipeline.object-reuse pipeline.operator-chaining. pipeline.operator-chaining pipeline.registered-kryo-types
    pipeline.registered-pojo-types pipeline.serialization-config pipeline.vertex-description-mode
    pipeline.vertex-name-include-index-prefix pipeline.watermark-alignment. pipeline.time-characteristic
    pipeline.reduced-restart. execution.buffer-timeout execution.buffer-timeout.interval`,
  ],
  ['it belongs to the SQL client and the SQL gateway of Flink.', 'sql-client. sql-gateway. table.display.'],
  ['Millrace runs no Python.', 'python.'],
]

const exact = new Map<string, string>()
const families: (readonly [prefix: string, reason: string])[] = []
for (const [reason, keys] of GROUPS) {
  for (const key of keys.trim().split(/\s+/)) {
    if (key.endsWith('.')) families.push([key, reason])
    else exact.set(key, reason)
  }
}

/** Why a key of Flink has no effect; null when Flink has no such key. */
export function withoutEffect(key: string): string | null {
  return exact.get(key) ?? families.find(([prefix]) => key.startsWith(prefix))?.[1] ?? null
}

/** Keys to suggest for a misspelt one. */
export const ineffectiveKeys: readonly string[] = [...exact.keys()]
