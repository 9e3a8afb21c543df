import { MillraceError, type SourceSpan } from '@millrace/kernel'
import type { Statement } from './ast/statement-nodes.ts'
import { type Diagnostic, diagnosticOf } from './diagnostic.ts'
import { parseExpression } from './parse-expression.ts'
import { parseQuery } from './parse-query.ts'
import { parseStatement } from './parse-statement.ts'
import { Parser } from './parser.ts'
import { refuseDeepSyntax } from './refuse-deep-syntax.ts'
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
  while (!parser.isAtEnd) {
    if (parser.atSymbol(';')) {
      parser.skip()
      continue
    }
    const statement = parser.quickly(parseWhole)
    if (statement) statements.push(statement)
    else parseThoroughly(parser, statements, diagnostics)
  }
  return { statements, diagnostics }
}

/** Reads every statement thoroughly: the parser knows then what it might have gone on with. */
export function parseAll(parser: Parser, statements: Statement[], diagnostics: Diagnostic[]): void {
  while (!parser.isAtEnd) {
    if (parser.atSymbol(';')) parser.skip()
    else parseThoroughly(parser, statements, diagnostics)
  }
}

/** A statement that stands alone up to its `;`; what is wrong in a member of a statement set is wrong in it. */
function parseWhole(parser: Parser): Statement {
  const statement = parseStatement(parser, () => parser.fail())
  if (!parser.acceptSymbol(';') && !parser.isAtEnd) parser.fail()
  refuseDeepSyntax(statement, parser.takeDepth())
  return statement
}

/** Parses one statement to its `;`; turns its errors into diagnostics. */
function parseThoroughly(parser: Parser, statements: Statement[], diagnostics: Diagnostic[]): void {
  const place = parser.span
  const report = (error: MillraceError, fallback: SourceSpan) => {
    diagnostics.push(diagnosticOf(error, fallback))
  }
  try {
    const statement = parseStatement(parser, report)
    if (!parser.acceptSymbol(';') && !parser.isAtEnd) parser.fail()
    const problems = parser.takeProblems()
    for (const problem of problems) report(problem, place)
    if (problems.length > 0) return
    refuseDeepSyntax(statement, parser.takeDepth())
    statements.push(statement)
  } catch (error) {
    for (const problem of parser.takeProblems(MillraceError.from(error))) report(problem, place)
    parser.skipStatement()
  }
}
