import { MillraceError } from '@millrace/kernel'
import type { SqlAnswers } from './sql-answers.ts'
import type { SqlMessage, SqlQuestion, SqlReply } from './sql-worker-protocol.ts'

/**
 * The order in which the language worker works. What changes a text is done as it comes; what is wrong with a text is
 * told next; everything else waits for that, one piece of work at a time, so that a stroke that comes in between is
 * taken up first. What nobody waits for any more is not done.
 */
export class SqlMailbox {
  readonly #answers: SqlAnswers
  readonly #reply: (reply: SqlReply) => void
  readonly #later: (step: () => void) => void
  #checks: SqlQuestion<'check'>[] = []
  #others: SqlQuestion[] = []
  #isDue = false

  /** `later` calls back when all messages that have arrived by now have been given to `take`. */
  constructor(answers: SqlAnswers, reply: (reply: SqlReply) => void, later: (step: () => void) => void) {
    this.#answers = answers
    this.#reply = reply
    this.#later = later
  }

  take(message: SqlMessage): void {
    if ('cancel' in message) {
      this.#others = this.#others.filter(({ id }) => id !== message.cancel)
      return
    }
    if ('edit' in message) {
      if (!this.#answers.edit(message.edit)) this.#reply({ lost: message.edit.draft })
      return
    }
    if (message.ask === 'put' || message.ask === 'forget') {
      void this.#answer(message)
      return
    }
    if (message.ask === 'check') this.#checks.push(message as SqlQuestion<'check'>)
    else this.#others.push(message)
    this.#ask()
  }

  #ask(): void {
    if (this.#isDue) return
    this.#isDue = true
    this.#later(() => {
      this.#isDue = false
      this.#step()
      if (this.#checks.length + this.#others.length > 0) this.#ask()
    })
  }

  #step(): void {
    const first = this.#checks.shift() ?? this.#others.shift()
    if (!first) return
    void this.#answer(first)
    // Whoever asked for the same check gets the same answer, of which nothing is computed twice.
    if (first.ask !== 'check') return
    const same = this.#checks.filter(({ draft }) => draft === first.draft)
    this.#checks = this.#checks.filter(({ draft }) => draft !== first.draft)
    for (const one of same) void this.#answer(one)
  }

  /** A defect is answered too: nobody waits for ever, and the next question is taken. */
  async #answer(question: SqlQuestion): Promise<void> {
    const { id } = question
    try {
      const answer = this.#answers[question.ask](question as never)
      // What is known now is sent now.
      this.#reply({ id, answer: answer instanceof Promise ? await answer : answer })
    } catch (error) {
      this.#reply({ id, error: MillraceError.from(error).toWire() })
    }
  }
}
