/** Directive names only: what a report says of addresses and samples is somebody else's text, and is not kept. */
export function violatedDirectives(report: unknown): string[] {
  const reports = Array.isArray(report) ? report : [report]
  return reports.slice(0, 20).map((one) => {
    const body = field(one, 'csp-report') ?? field(one, 'body') ?? one
    const directive =
      field(body, 'effective-directive') ??
      field(body, 'effectiveDirective') ??
      field(body, 'violated-directive')
    const name = typeof directive === 'string' ? directive.split(' ', 1)[0]! : ''
    return /^[a-z-]{1,30}$/.test(name) ? name : 'unknown'
  })
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}
