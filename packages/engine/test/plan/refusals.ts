import { errorsOf } from './plan-of.ts'

/** `line:column code` of what is refused; what only the engine cannot run yet is left out. */
export function refusals(sql: string): string[] {
  return errorsOf(sql).filter((error) => !error.includes('ENGINE_UNSUPPORTED') && !error.includes('ADVICE'))
}
