import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { fail } from '@millrace/kernel'

/** The token from the environment, a pipe, or a prompt that does not echo; never from the arguments, which others can read. */
export async function readToken(): Promise<string> {
  const token = (process.env.MILLRACE_TOKEN ?? (process.stdin.isTTY ? await ask() : await readAll())).trim()
  return token || fail('CLI_NOT_SIGNED_IN')
}

async function ask(): Promise<string> {
  process.stderr.write('API token: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true })
  const answer = await prompt.question('')
  prompt.close()
  process.stderr.write('\n')
  return answer
}

async function readAll(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
  return text
}
