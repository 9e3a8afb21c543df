import { writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { parentPort } from 'node:worker_threads'
import { OUT_OF_MEMORY_MARK } from '../process/death.ts'
import { LIFELINE_FD } from '../process/launch.ts'

/**
 * A thread of its own, so that it acts while the job is busy: it ends the process when the runner is gone, and when
 * the process holds more memory than its job may, which V8's own limit does not bound (state lives outside its heap).
 */
const CHECK_MS = 200

function die(): void {
  process.kill(process.pid, 'SIGKILL')
}

const lifeline = new Socket({ fd: LIFELINE_FD })
lifeline.on('end', die)
lifeline.on('close', die)
lifeline.on('error', die)
lifeline.resume()

let limitBytes = Number.POSITIVE_INFINITY
parentPort!.once('message', () => {
  setInterval(() => {
    if (process.memoryUsage.rss() <= limitBytes) return
    writeSync(2, `${OUT_OF_MEMORY_MARK}\n`)
    die()
  }, CHECK_MS)
})
parentPort!.on('message', (bytes: number) => {
  limitBytes = bytes
})
