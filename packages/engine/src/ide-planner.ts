/** The part of `ide` that binds and plans; apart, so that an editor can load it after the rest. */
export { wholePlanner } from './ide/whole-planner.ts'
