import { serveThread } from '../../src/runtime/threads/node-threads.ts'
import { compileGraph, type GraphJob } from './thread-graph.ts'

serveThread((job: GraphJob) => compileGraph(job))
