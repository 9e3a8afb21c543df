import { windowArguments } from '../complete/window-candidates.ts'
import type { Workspace } from '../workspace.ts'

/** The ways to call a function, by its name in upper case; window functions too. */
export function functionSignatures(name: string, workspace: Workspace): readonly string[] {
  const parameters = windowArguments[name]
  if (parameters) return [windowSignature(name, parameters)]
  return workspace.functions.get(name)?.signature.split('\n') ?? []
}

function windowSignature(name: string, parameters: readonly (readonly [string, string])[]): string {
  const shown = parameters.map(([parameter, value]) => {
    const text = value.replaceAll(/\$\{\d:([^}]*)\}/g, '$1')
    return parameter === '`OFFSET`' ? `[${text}]` : text
  })
  return `${name}(${shown.join(', ')})`
}
