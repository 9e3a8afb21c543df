/** What the settings of SET mean, by the English sentence of the catalogue. */
export const zhSettingDocs: Readonly<Record<string, string>> = {
  'Subtasks of every operator that does not say otherwise (1).': '未另行指定的算子的子任务数（1）。',
  'The same; goes before parallelism.default.': '含义相同；优先于 parallelism.default。',
  'Number of key groups (128); fixed once there is state.': '键组的数量（128）；有状态后不可更改。',
  'Name of the job.': '作业的名称。',
  'How often sources send watermarks (200 ms).': '数据源发送水位线的间隔（200 ms）。',
  'STREAMING, or BATCH for tables that end: only final rows.':
    'STREAMING；或用于有界表的 BATCH：只输出最终的行。',
  'Time between checkpoints; 0 or absent: none.': '检查点之间的时间；0 或不设置：不做检查点。',
  'A checkpoint that takes longer fails (10 min).': '超过此时间的检查点失败（10 min）。',
  'Least time between two checkpoints (0).': '两个检查点之间的最短时间（0）。',
  'Failures in a row before the job fails (0).': '连续失败多少次后作业失败（0）。',
  'Checkpoints that are kept (3).': '保留的检查点数（3）。',
  'Zone in which TIMESTAMP_LTZ is shown and windows on it stand (UTC).':
    'TIMESTAMP_LTZ 的显示及其窗口所用的时区（UTC）。',
  'Groups not written for so long are forgotten; 0: never.': '这么久未写入的分组会被清除；0：永不清除。',
  'A source without rows for so long does not hold back watermarks; 0: off.':
    '这么久没有数据的数据源不再阻碍水位线；0：关闭。',
  'Whether group aggregates gather rows before they emit (false).': '分组聚合在输出前是否先攒批（false）。',
  'How long they may gather.': '最多攒批多久。',
  'How many rows they may gather.': '最多攒批多少行。',
  'What a NULL for a NOT NULL column of a sink does (ERROR).':
    '向结果表的 NOT NULL 列写入 NULL 时的处理方式（ERROR）。',
  'Whether changes are put in order by the key of the sink: where they may be out of order (AUTO), always (FORCE), never (NONE).':
    '是否按结果表的主键整理变更的顺序：可能乱序时（AUTO）、总是（FORCE）、从不（NONE）。',
  'Whether sources with a primary key may tell of a change twice: then it is told once (false).':
    '带主键的数据源是否可能重复发送同一变更：若是，则只保留一次（false）。',
  'Rows of a lookup join that wait at most (100).': '维表关联中最多等待的行数（100）。',
  'A lookup join that waits longer for an answer fails the job (3 min).':
    '维表关联等待结果超过此时间则作业失败（3 min）。',
  'Whether rows leave a lookup join in their order (ORDERED).': '行是否按原有顺序离开维表关联（ORDERED）。',
  'Strings keep their length, whatever the sink declares.': '字符串保持原有长度，不论结果表如何声明。',
  'Constraints inside rows are not enforced.': '不检查行内部的约束。',
  'A cast that cannot be done fails; TRY_CAST gives NULL.': '无法完成的 CAST 会失败；TRY_CAST 返回 NULL。',
  'Fields of rows are NULL only where their type says so.': '行的字段仅在其类型允许时为 NULL。',
  'The hint OPTIONS is taken.': '接受 OPTIONS 提示。',
  'The dialect is that of Flink SQL.': '方言为 Flink SQL。',
  'When a failed job is started again.': '失败的作业何时重新启动。',
  'Most threads that the subtasks of the job share (as many as the machine has cores).':
    '作业的子任务最多共用的线程数（默认与机器的核数相同）。',
  'Memory of the job process.': '作业进程的内存。',
}
