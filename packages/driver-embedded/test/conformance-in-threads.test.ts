import { describeDriver } from '@millrace/driver/conformance'
import { embeddedHarness, newSpec } from './harness.ts'

const inThreads = { 'parallelism.default': '3', 'taskmanager.cpu.cores': '2' }

/** Every job at parallelism 3 in two threads, but for debug sessions, which have none. */
describeDriver('embedded, in threads', {
  ...embeddedHarness,
  spec: (sql, overrides = {}) => {
    const spec = newSpec(sql, overrides)
    return spec.mode.kind === 'run' ? { ...spec, config: { ...inThreads, ...spec.config } } : spec
  },
})
