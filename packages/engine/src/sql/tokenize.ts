import { scan } from './scan.ts'
import type { Token } from './token.ts'

/** Every token of a text, the closing `end` included. Never throws: what is no token is a `bad` one. */
export function tokenize(text: string): Token[] {
  const stream = scan(text)
  return Array.from({ length: stream.length }, (_, index) => stream.token(index))
}
