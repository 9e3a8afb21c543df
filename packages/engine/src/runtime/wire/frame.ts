/** What a frame in a ring holds. Its first word is its length in bytes, its second this. */
export const FrameKind = {
  BATCH: 1,
  WATERMARK: 2,
  IDLE: 3,
  ACTIVE: 4,
  END: 5,
  /** By how much state the barrier wants. */
  barrier: { full: 6, changed: 7, none: 8 },
} as const
