import { Workspace } from '@millrace/engine/ide'
import { wholePlanner } from '@millrace/engine/ide-planner'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sqlAnswers } from '../src/editor/sql-answers.ts'
import { SqlMailbox } from '../src/editor/sql-mailbox.ts'
import type { SqlMessage, SqlReply } from '../src/editor/sql-worker-protocol.ts'

/** A mailbox whose steps are taken by hand, as if all messages so far had arrived at once. */
function mailbox() {
  const workspace = new Workspace({ connectors: new Map(), planner: wholePlanner })
  const replies: SqlReply[] = []
  const steps: (() => void)[] = []
  const box = new SqlMailbox(
    sqlAnswers(workspace),
    (reply) => replies.push(reply),
    (step) => steps.push(step),
  )
  const step = () => steps.shift()!()
  const work = () => {
    while (steps.length > 0) step()
  }
  const ids = () => replies.flatMap((reply) => ('id' in reply ? [reply.id] : []))
  return { workspace, replies, box, step, work, ids }
}

const draft = 'd'

describe('the mailbox of the language worker', () => {
  it('tells what is wrong before it answers anything else', () => {
    const { box, work, ids } = mailbox()
    box.take({ id: 1, ask: 'put', draft, text: 'SELECT 1' })
    box.take({ id: 2, ask: 'outline', draft })
    box.take({ id: 3, ask: 'folding', draft })
    box.take({ id: 4, ask: 'check', draft })
    work()
    expect(ids()).toEqual([1, 4, 2, 3])
  })

  it('takes up a stroke between two pieces of work', () => {
    const { box, step, ids } = mailbox()
    box.take({ id: 1, ask: 'outline', draft })
    box.take({ id: 2, ask: 'folding', draft })
    step()
    box.take({ id: 3, ask: 'check', draft })
    step()
    expect(ids()).toEqual([1, 3])
  })

  it('does not do what nobody waits for any more', () => {
    const { box, work, ids } = mailbox()
    box.take({ id: 1, ask: 'outline', draft })
    box.take({ id: 2, ask: 'folding', draft })
    box.take({ cancel: 1 })
    work()
    expect(ids()).toEqual([2])
  })

  it('answers several checks of one draft at once, of the newest text', () => {
    const { box, work, replies } = mailbox()
    box.take({ id: 1, ask: 'put', draft, text: 'SELECT 1' })
    box.take({ id: 2, ask: 'check', draft })
    box.take({ edit: { draft, changes: [{ at: 8, removed: 0, text: ' FROM nowhere' }], length: 21 } })
    box.take({ id: 3, ask: 'check', draft })
    work()
    const found = replies.flatMap((reply) => ('id' in reply && reply.id > 1 ? [reply] : []))
    expect(found.map(({ id }) => id)).toEqual([2, 3])
    expect(found.map((reply) => JSON.stringify(reply).includes('nowhere'))).toEqual([true, true])
  })

  it('asks for the whole text when it does not have the one that was changed', () => {
    const { box, replies } = mailbox()
    const change = { at: 0, removed: 0, text: 'x' }
    box.take({ edit: { draft: 'unknown', changes: [change], length: 1 } })
    box.take({ id: 1, ask: 'put', draft, text: 'SELECT 1' })
    box.take({ edit: { draft, changes: [change], length: 40 } })
    expect(replies.filter((reply) => 'lost' in reply)).toEqual([{ lost: 'unknown' }, { lost: draft }])
  })

  it('has the same text after any edits', () => {
    const change = fc.record({ at: fc.nat(60), removed: fc.nat(6), text: fc.string({ maxLength: 5 }) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const { box, workspace, replies } = mailbox()
        let text = 'SELECT a FROM b WHERE c = 1'
        box.take({ id: 1, ask: 'put', draft, text })
        for (const each of changes) {
          const at = Math.min(each.at, text.length)
          const removed = Math.min(each.removed, text.length - at)
          text = text.slice(0, at) + each.text + text.slice(at + removed)
          const message: SqlMessage = {
            edit: { draft, changes: [{ at, removed, text: each.text }], length: text.length },
          }
          box.take(message)
        }
        expect(workspace.document(draft)?.text).toBe(text)
        expect(replies).toHaveLength(1)
      }),
    )
  })
})
