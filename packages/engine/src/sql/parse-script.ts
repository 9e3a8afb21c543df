import { MillraceError } from '@millrace/kernel'
import type { Insert, Statement, StatementSet } from './ast/statement-nodes.ts'
import { type Diagnostic, diagnosticOf } from './diagnostic.ts'
import { freezeTree } from './freeze-tree.ts'
import { parseExpression } from './parse-expression.ts'
import { parseQuery } from './parse-query.ts'
import { parseInsert, parseStatement } from './parse-statement.ts'
import { Parser } from './parser.ts'
import { tokenize } from './tokenize.ts'

/** What a script says, as far as it can be read. */
export interface ParsedScript {
  readonly statements: readonly Statement[]
  readonly diagnostics: readonly Diagnostic[]
}

export function createParser(text: string): Parser {
  return new Parser(tokenize(text), { expression: parseExpression, query: parseQuery })
}

/**
 * Reads every statement. A statement that cannot be read gives one diagnostic, and reading goes on behind its `;`.
 * Never throws for what is in the text.
 */
export function parseScript(text: string): ParsedScript {
  const statements: Statement[] = []
  const diagnostics: Diagnostic[] = []
  const parser = createParser(text)
  parseAll(parser, statements, diagnostics)
  return { statements: Object.freeze(statements), diagnostics: Object.freeze(diagnostics) }
}

export function parseAll(parser: Parser, statements: Statement[], diagnostics: Diagnostic[]): void {
  while (parser.peek().kind !== 'end') {
    if (parser.atSymbol(';')) {
      parser.next()
      continue
    }
    if (atStatementSet(parser)) parseStatementSet(parser, statements, diagnostics)
    else attempt(parser, statements, diagnostics, () => parseStatement(parser))
  }
}

/** Parses one statement to its `;`; turns its error into a diagnostic. */
function attempt<T extends Statement>(
  parser: Parser,
  statements: T[],
  diagnostics: Diagnostic[],
  rule: () => T,
): void {
  const first = parser.peek()
  try {
    const statement = rule()
    if (!parser.acceptSymbol(';') && parser.peek().kind !== 'end') parser.fail()
    statements.push(freezeTree(statement))
  } catch (error) {
    diagnostics.push(diagnosticOf(MillraceError.from(error), first.span))
    parser.skipStatement()
  }
}

function atStatementSet(parser: Parser): boolean {
  return parser.at('EXECUTE', 'STATEMENT', 'SET') || parser.at('BEGIN')
}

/** `EXECUTE STATEMENT SET BEGIN …; END` and `BEGIN STATEMENT SET; …; END`: recovers at each `;` inside too. */
function parseStatementSet(parser: Parser, statements: Statement[], diagnostics: Diagnostic[]): void {
  const first = parser.peek()
  const inserts: Insert[] = []
  try {
    if (parser.accept('EXECUTE')) parser.expect('STATEMENT', 'SET', 'BEGIN')
    else {
      parser.expect('BEGIN', 'STATEMENT', 'SET')
      parser.expectSymbol(';')
    }
  } catch (error) {
    diagnostics.push(diagnosticOf(MillraceError.from(error), first.span))
    parser.skipStatement()
    return
  }
  while (!parser.at('END') && parser.peek().kind !== 'end') {
    if (parser.atSymbol(';')) parser.next()
    else attempt(parser, inserts, diagnostics, () => parseInsert(parser))
  }
  attempt(parser, statements, diagnostics, (): StatementSet => {
    parser.note('INSERT INTO')
    parser.expect('END')
    const { start } = first
    return { kind: 'statement-set', inserts, span: parser.spanFrom(first), start, end: parser.previous.end }
  })
}
