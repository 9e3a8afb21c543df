/** The SQL front end and the planner: safe in browsers and workers, needs connector declarations only. */
export { parseOptions } from './connect/parse-options.ts'
export { type ExplainedNode, type ExplainedPlan, explainGraph, explainPlan } from './plan/explain-plan.ts'
export { describeFunctions } from './plan/functions/function-catalogue.ts'
export type { Plan, PlanNode } from './plan/plan-node.ts'
export {
  type CheckOptions,
  checkScript,
  type PlanMode,
  type PlanScriptOptions,
  planScript,
  REFUSED_TO_RUN,
} from './plan/plan-script.ts'
export { type AnswerOptions, type ScriptStep, scriptSteps } from './plan/script-steps.ts'
export { checkSetting } from './settings/setting-catalogue.ts'
export type { Statement } from './sql/ast/statement-nodes.ts'
export type { Diagnostic } from './sql/diagnostic.ts'
export { formatScript } from './sql/format/format-script.ts'
export type { FormatOptions } from './sql/format/format-statement.ts'
export { type ParsedScript, parseScript } from './sql/parse-script.ts'
export { printStatement } from './sql/print/print-statement.ts'
export { statementAt } from './sql/statement-at.ts'
