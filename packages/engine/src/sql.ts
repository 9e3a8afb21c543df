/** The SQL front end and the planner: safe in browsers and workers, needs connector declarations only. */
export type { Diagnostic } from './sql/diagnostic.ts'
export { type ParsedScript, parseScript } from './sql/parse-script.ts'
