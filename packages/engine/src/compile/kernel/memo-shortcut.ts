import type { BoundExpression, CallExpression, ColumnExpression } from '../../plan/bound-expression.ts'
import { evaluatorOf, isLazy } from '../expression/evaluators.ts'
import { type CodeWriter, type Operand, zeroOf } from './code-writer.ts'
import type { BatchColumns } from './column-source.ts'
import { emit } from './emit-expression.ts'

/**
 * Subtrees over one text column alone are computed once for each entry of its dictionary, by need: the memo is kept
 * while batches share the dictionary.
 */
export function memoColumn(expression: CallExpression): ColumnExpression | null {
  const columns: ColumnExpression[] = []
  if (!collect(expression, columns)) return null
  const [first] = columns
  if (!first || columns.some((column) => column.index !== first.index)) return null
  if (first.type.root !== 'CHAR' && first.type.root !== 'VARCHAR') return null
  const trivial = expression.name === 'IS_NULL' || expression.name === 'IS_NOT_NULL'
  return trivial && expression.args[0] === first ? null : first
}

/** False when something in the tree is not the same each time. */
function collect(expression: BoundExpression, columns: ColumnExpression[]): boolean {
  if (expression.kind === 'literal') return true
  if (expression.kind === 'column') {
    columns.push(expression)
    return true
  }
  const steady = isLazy(expression.name) || evaluatorOf(expression.name).deterministic
  return steady && expression.args.every((argument) => collect(argument, columns))
}

/** Defines the function that computes the subtree from the column's text (or null); gives its name. */
export function memoFunction(call: CallExpression, writer: CodeWriter): string {
  const name = writer.name('f')
  const columns = () => ({ value: 'text', isNull: '(text === null)' })
  const body = writer.aside(() => {
    const result = emit(call, { writer, columns, shortcut: () => null })
    writer.line(`return ${result.isNull} ? null : ${result.value};`)
  })
  writer.instance.push(`function ${name}(text) {\n${body}\n}`)
  return name
}

export function memoShortcut(batchColumns: BatchColumns, writer: CodeWriter) {
  return (call: CallExpression): Operand | null => {
    const column = memoColumn(call)
    if (column === null) return null
    const { index } = column
    batchColumns.hoist(index, 'dict', writer)
    const compute = memoFunction(call, writer)
    const [memo, owner] = [writer.name('m'), writer.name('md')]
    const [slot, result] = [writer.name('c'), writer.name('t')]
    writer.instance.push(`let ${memo} = null, ${owner} = null;`)
    const boolean = call.type.root === 'BOOLEAN'
    const table = boolean ? 'Uint8Array' : 'Array'
    writer.prologue.push(
      `if (${owner} !== d${index}) { ${owner} = d${index}; ${memo} = new ${table}(d${index}.size + 1); }`,
    )
    writer.line(`const ${slot} = ${batchColumns.isNull(index)} ? 0 : x${index}[r] + 1;`)
    writer.line(`let ${result} = ${memo}[${slot}];`)
    const computed = `${compute}(${slot} === 0 ? null : d${index}.string(x${index}[r]))`
    if (boolean) {
      writer.block(`if (${result} === 0)`, () => {
        const answer = writer.name('a')
        writer.line(`const ${answer} = ${computed};`)
        writer.line(`${memo}[${slot}] = ${result} = ${answer} === null ? 3 : ${answer} ? 2 : 1;`)
      })
      return { value: `(${result} === 2)`, isNull: `(${result} === 3)` }
    }
    writer.line(`if (${result} === undefined) ${memo}[${slot}] = ${result} = ${computed};`)
    const [value, isNull] = [writer.name('v'), writer.name('n')]
    writer.line(
      `const ${isNull} = ${result} === null, ${value} = ${isNull} ? ${zeroOf(call.type)} : ${result};`,
    )
    return { value, isNull }
  }
}
