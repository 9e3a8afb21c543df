export { parseDuration } from './duration.ts'
export {
  failed,
  type JobDriver,
  type JobEnd,
  type JobHandle,
  type JobReport,
  type SavepointTaken,
} from './job-driver.ts'
export {
  type Effect,
  type LifecycleInput,
  type LifecycleState,
  lifecycle,
  lifecycleInputs,
  lifecycleStates,
  liveStates,
  settledStates,
  type Transition,
} from './lifecycle.ts'
export { type RestartStrategy, restartStrategy } from './restart-strategy.ts'
