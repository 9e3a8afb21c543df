import type { BoundExpression } from '../../plan/bound-expression.ts'
import { physicalOf } from '../../types/column.ts'
import { type CodeWriter, NEVER } from './code-writer.ts'
import type { BatchColumns } from './column-source.ts'
import type { EmitContext } from './emit-context.ts'
import { emit } from './emit-expression.ts'
import { memoColumn, memoFunction } from './memo-shortcut.ts'

const arrays: Readonly<Record<string, string>> = {
  bool: 'new Uint8Array(length)',
  i32: 'new Int32Array(length)',
  i64: 'new BigInt64Array(length)',
  i128: 'new BigInt64Array(2 * length)',
  f32: 'new Float32Array(length)',
  f64: 'new Float64Array(length)',
  ts: 'new Float64Array(length)',
  dict: 'new Int32Array(length)',
  any: '[]',
}

/**
 * Writes the computation of output column `at` for row `r` into place `n`. Parts of the column by name: `o` values,
 * `w` validity, `e` entries of the dictionary or nanos.
 */
export function emitOutput(
  expression: BoundExpression,
  at: number,
  columns: BatchColumns,
  context: EmitContext,
): void {
  const { writer } = context
  const physical = physicalOf(expression.type)
  const extra = physical === 'dict' ? '[]' : 'null'
  writer.prologue.push(`const o${at} = ${arrays[physical]}; let w${at} = null, e${at} = ${extra}, l${at};`)
  if (physical === 'dict' && expression.kind === 'call') {
    const column = memoColumn(expression)
    if (column) {
      columns.hoist(column.index, 'dict', writer)
      const compute = memoFunction(expression, writer)
      emitMappedText(at, column.index, compute, columns, writer)
      return
    }
  }
  const { value, isNull } = emit(expression, context)
  const store = storeSource(physical, at, value)
  if (isNull === NEVER) writer.line(store)
  else
    writer.line(
      `if (${isNull}) { ${clearSource(at)}${physical === 'any' ? ` o${at}[n] = null;` : ''} } else { ${store} }`,
    )
}

function storeSource(physical: string, at: number, value: string): string {
  switch (physical) {
    case 'bool':
      return `o${at}[n] = ${value} ? 1 : 0;`
    case 'i128':
      return `o${at}[2 * n] = BigInt.asIntN(64, ${value}); o${at}[2 * n + 1] = ${value} >> 64n;`
    case 'ts':
      return `if (typeof ${value} === 'number') o${at}[n] = ${value}; else { o${at}[n] = ${value}.ms; (e${at} ??= new Int32Array(length))[n] = ${value}.nanos; }`
    case 'dict':
      // Rows in a row often have the same value, and then one entry.
      return `if (${value} !== l${at}) { l${at} = ${value}; e${at}.push(l${at}); } o${at}[n] = e${at}.length - 1;`
    default:
      return `o${at}[n] = ${value};`
  }
}

function clearSource(at: number): string {
  return `(w${at} ??= new Uint8Array((length + 7) >> 3).fill(255))[n >> 3] &= ~(1 << (n & 7));`
}

/** Text from text: each entry of the input's dictionary is mapped to an entry of the output's at its first use. */
function emitMappedText(
  at: number,
  index: number,
  compute: string,
  columns: BatchColumns,
  writer: CodeWriter,
): void {
  writer.prologue.push(`const g${at} = new Int32Array(d${index}.size + 1);`)
  const [slot, code, text] = [writer.name('c'), writer.name('p'), writer.name('t')]
  writer.line(`const ${slot} = ${columns.isNull(index)} ? 0 : x${index}[r] + 1;`)
  writer.line(`let ${code} = g${at}[${slot}];`)
  writer.block(`if (${code} === 0)`, () => {
    writer.line(`const ${text} = ${compute}(${slot} === 0 ? null : d${index}.string(x${index}[r]));`)
    writer.line(`g${at}[${slot}] = ${code} = ${text} === null ? -1 : e${at}.push(${text});`)
  })
  writer.line(`if (${code} < 0) { ${clearSource(at)} } else o${at}[n] = ${code} - 1;`)
}
