import type { streamRoutes } from '@millrace/contracts/api/stream'
import type { HandlersOf } from '../call.ts'
import { openStream } from '../stream/open-stream.ts'

export const streamHandlers: HandlersOf<typeof streamRoutes> = {
  open: async ({ app, facts, actor, query }) => openStream(app, facts, actor, query.topics),
}
