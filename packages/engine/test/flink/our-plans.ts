export function planDifference(_prelude: string, _sql: string, plan: readonly string[]): string | null {
  return plan.length === 0 ? 'not recorded' : null
}
