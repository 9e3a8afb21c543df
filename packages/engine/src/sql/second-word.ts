import type { Parser } from './parser.ts'

/** The word that decides, with the one before it, which statement this is: Flink says so of the first when it is missing. */
export function secondWord(parser: Parser, word: string): void {
  if (!parser.accept(word)) parser.fail(undefined, 1)
}
