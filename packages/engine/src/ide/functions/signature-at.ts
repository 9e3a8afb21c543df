import { tokenize } from '../../sql/tokenize.ts'
import { openCall } from '../complete/window-candidates.ts'
import type { Document } from '../script/document.ts'
import type { Workspace } from '../workspace.ts'
import { functionSignatures } from './function-signature.ts'

export interface Signature {
  readonly label: string
  /** Offsets of the parameters in the label. */
  readonly parameters: readonly (readonly [start: number, end: number])[]
}

export interface SignatureHelp {
  readonly signatures: readonly Signature[]
  /** The way to call it that takes as many arguments as there are. */
  readonly active: number
  /** The parameter the place is in. */
  readonly parameter: number
}

/** The signatures of the call that the place is in; null outside of calls of known functions. */
export function signatureAt(workspace: Workspace, document: Document, offset: number): SignatureHelp | null {
  const piece = document.pieceAt(offset)
  const before = tokenize(piece.text.slice(0, offset - piece.start)).slice(0, -1)
  let tokens = before
  for (let call = openCall(tokens); call; call = openCall(tokens)) {
    const { argument } = call
    const signatures = functionSignatures(call.name, workspace).map((label): Signature => {
      return { label, parameters: parametersOf(label) }
    })
    if (signatures.length > 0) {
      const fitting = signatures.findIndex(({ parameters }) => parameters.length > argument)
      const active = fitting < 0 ? signatures.length - 1 : fitting
      const last = Math.max(signatures[active]!.parameters.length - 1, 0)
      return { signatures, active, parameter: Math.min(argument, last) }
    }
    tokens = tokens.slice(0, call.at)
  }
  return null
}

/** The parts between the outer brackets, cut at the commas of the first level. */
function parametersOf(signature: string): [number, number][] {
  const parts: [number, number][] = []
  const open = signature.indexOf('(')
  let depth = 0
  let start = open + 1
  for (let at = open; open >= 0 && at < signature.length; at++) {
    const char = signature[at]!
    if ('(<'.includes(char)) depth++
    else if (char === ')' || (char === '>' && signature[at - 1] !== '=')) depth--
    const isEnd = depth === 0
    if (!isEnd && !(char === ',' && depth === 1)) continue
    const text = signature.slice(start, at)
    const lead = text.length - text.trimStart().length
    if (text.trim() !== '') parts.push([start + lead, start + text.trimEnd().length])
    start = at + 1
    if (isEnd) break
  }
  return parts
}
