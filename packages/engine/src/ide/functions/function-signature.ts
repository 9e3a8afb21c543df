import { describeFunctions } from '../../plan/functions/function-catalogue.ts'
import { windowArguments } from '../complete/window-candidates.ts'

let known: ReadonlyMap<string, string> | null = null

/** How a function is written, by its name in upper case; window functions too. */
export function functionSignature(name: string): string | undefined {
  known ??= new Map([
    ...describeFunctions().map((entry) => [entry.name, entry.signature] as const),
    ...Object.entries(windowArguments).map(
      ([window, parameters]) => [window, signatureOf(window, parameters)] as const,
    ),
  ])
  return known.get(name)
}

function signatureOf(name: string, parameters: readonly (readonly [string, string])[]): string {
  const shown = parameters.map(([parameter, value]) => {
    const text = value.replaceAll(/\$\{\d:([^}]*)\}/g, '$1')
    return parameter === '`OFFSET`' ? `[${text}]` : text
  })
  return `${name}(${shown.join(', ')})`
}
