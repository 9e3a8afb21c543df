/** An option that refers to a secret or variable not filled in yet: while editing, its value cannot be checked. */
export function isPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && value.includes('${')
}
