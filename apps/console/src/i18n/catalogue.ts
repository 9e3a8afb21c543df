import { admin } from './messages/admin.ts'
import { auth } from './messages/auth.ts'
import { develop } from './messages/develop.ts'
import { editor } from './messages/editor.ts'
import { event } from './messages/event.ts'
import { frame } from './messages/frame.ts'
import { home } from './messages/home.ts'
import { job } from './messages/job.ts'
import { jobs } from './messages/jobs.ts'
import { lineage } from './messages/lineage.ts'
import { permission } from './messages/permission.ts'

/** One text in both languages, side by side so that neither can be forgotten. */
export type Pair = readonly [english: string, chinese: string]

/** Every text of the console, by area. A text without its translation, or a key that is not here, does not compile. */
export const catalogue = {
  frame,
  auth,
  home,
  develop,
  editor,
  jobs,
  job,
  lineage,
  event,
  admin,
  permission,
} as const satisfies Record<string, Readonly<Record<string, Pair>>>

type Catalogue = typeof catalogue

export type MessageKey = {
  [Area in keyof Catalogue]: `${Area}.${Extract<keyof Catalogue[Area], string>}`
}[keyof Catalogue]
