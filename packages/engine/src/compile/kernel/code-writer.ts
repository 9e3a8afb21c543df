import type { EvaluationEnvironment } from '../../operators/calc-kernel.ts'
import type { BoundExpression } from '../../plan/bound-expression.ts'
import type { LogicalType } from '../../types/logical-type.ts'

/** A value in generated code: two JavaScript expressions without effects. `isNull` is `false` where it cannot be null. */
export interface Operand {
  readonly value: string
  readonly isNull: string
}

export const NEVER = 'false'

/**
 * Collects the source of one kernel. Nothing a user wrote enters the source: texts, numbers and functions go through
 * `constant`, so source holds only names made here.
 */
export class CodeWriter {
  readonly environment: EvaluationEnvironment
  readonly constants: unknown[] = []
  /** Lives as long as the kernel: memo tables. */
  readonly instance: string[] = []
  /** Runs once a batch, before the loop. */
  readonly prologue: string[] = []
  #lines: string[] = []
  #names = 0
  /** What has been computed in the blocks that are open, so that a shared subtree is computed once. */
  #scopes: Map<BoundExpression, Operand>[] = [new Map()]

  constructor(environment: EvaluationEnvironment) {
    this.environment = environment
  }

  line(source: string): void {
    this.#lines.push(source)
  }

  name(prefix: string): string {
    return `${prefix}${this.#names++}`
  }

  constant(value: unknown): string {
    return `k${this.constants.push(value) - 1}`
  }

  /** Writes `head { … }`. */
  block(head: string, body: () => void): void {
    this.line(`${head} {`)
    this.#scopes.push(new Map())
    body()
    this.#scopes.pop()
    this.line('}')
  }

  known(expression: BoundExpression): Operand | undefined {
    for (const scope of this.#scopes) {
      const operand = scope.get(expression)
      if (operand) return operand
    }
    return undefined
  }

  remember(expression: BoundExpression, operand: Operand): Operand {
    this.#scopes[this.#scopes.length - 1]!.set(expression, operand)
    return operand
  }

  /** What `body` writes, as source of its own in which nothing computed so far is known. */
  aside(body: () => void): string {
    const [lines, scopes] = [this.#lines, this.#scopes]
    this.#lines = []
    this.#scopes = [new Map()]
    body()
    const source = this.#lines.join('\n')
    this.#lines = lines
    this.#scopes = scopes
    return source
  }

  takeLines(): string {
    const source = this.#lines.join('\n')
    this.#lines = []
    return source
  }
}

/** What stands in a variable whose value is null: keeps its representation steady for the JIT. */
export function zeroOf(type: LogicalType): string {
  switch (type.root) {
    case 'BOOLEAN':
      return 'false'
    case 'BIGINT':
    case 'DECIMAL':
      return '0n'
    case 'CHAR':
    case 'VARCHAR':
      return "''"
    case 'BINARY':
    case 'VARBINARY':
    case 'ARRAY':
    case 'MAP':
    case 'MULTISET':
    case 'ROW':
    case 'NULL':
      return 'null'
    default:
      return '0'
  }
}

export function anyNull(operands: readonly Operand[]): string {
  const nullable = operands.map((operand) => operand.isNull).filter((isNull) => isNull !== NEVER)
  return nullable.length === 0 ? NEVER : [...new Set(nullable)].join(' || ')
}
