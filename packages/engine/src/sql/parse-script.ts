import { MillraceError, type SourceSpan } from '@millrace/kernel'
import type { Statement } from './ast/statement-nodes.ts'
import { type Diagnostic, diagnosticOf } from './diagnostic.ts'
import { freezeTree } from './freeze-tree.ts'
import { parseExpression } from './parse-expression.ts'
import { parseQuery } from './parse-query.ts'
import { parseStatement } from './parse-statement.ts'
import { Parser } from './parser.ts'
import { tokenizeWith, type Variables } from './substitute-variables.ts'

/** What a script says, as far as it can be read. */
export interface ParsedScript {
  readonly statements: readonly Statement[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface ParseOptions {
  /** Values of `${name}`; with it, a name that is not in it is an error. */
  readonly variables?: Variables
}

export function createParser(text: string, { variables }: ParseOptions = {}): Parser {
  return new Parser(tokenizeWith(text, variables), { expression: parseExpression, query: parseQuery })
}

/**
 * Reads every statement. A statement that cannot be read gives one diagnostic, and reading goes on behind its `;`.
 * Never throws for what is in the text.
 */
export function parseScript(text: string, options: ParseOptions = {}): ParsedScript {
  const statements: Statement[] = []
  const diagnostics: Diagnostic[] = []
  const parser = createParser(text, options)
  parseAll(parser, statements, diagnostics)
  return { statements: Object.freeze(statements), diagnostics: Object.freeze(diagnostics) }
}

export function parseAll(parser: Parser, statements: Statement[], diagnostics: Diagnostic[]): void {
  while (parser.peek().kind !== 'end') {
    if (parser.atSymbol(';')) parser.next()
    else attempt(parser, statements, diagnostics)
  }
}

/** Parses one statement to its `;`; turns its errors into diagnostics. */
function attempt(parser: Parser, statements: Statement[], diagnostics: Diagnostic[]): void {
  const first = parser.peek()
  const report = (error: MillraceError, fallback: SourceSpan) => {
    diagnostics.push(diagnosticOf(error, fallback))
  }
  try {
    const statement = parseStatement(parser, report)
    if (!parser.acceptSymbol(';') && parser.peek().kind !== 'end') parser.fail()
    const problems = parser.takeProblems()
    for (const problem of problems) report(problem, first.span)
    if (problems.length === 0) statements.push(freezeTree(statement))
  } catch (error) {
    for (const problem of parser.takeProblems(MillraceError.from(error))) report(problem, first.span)
    parser.skipStatement()
  }
}
