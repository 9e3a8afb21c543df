import { servePool } from './pooled-thread.ts'
import { compileGraph, type GraphJob } from './thread-graph.ts'

servePool((job: GraphJob) => compileGraph(job))
