import { fail, MillraceError, type SourceSpan } from '@millrace/kernel'
import { nearestName } from '../connect/nearest-name.ts'
import { parseDuration } from '../connect/parse-quantity.ts'
import { timeZone } from '../types/time-zone.ts'
import { ineffectiveKeys, withoutEffect } from './flink-settings.ts'

type SettingType = 'boolean' | 'duration' | 'count' | 'text' | 'zone'

interface SettingSpec {
  readonly type: SettingType
  readonly values?: readonly string[]
  /** `deployment`: read by the runner before the script is; SET comes too late. */
  readonly scope: 'script' | 'deployment'
  readonly description: string
}

const script = (type: SettingType, description: string, values?: readonly string[]): SettingSpec => ({
  type,
  description,
  scope: 'script',
  ...(values && { values }),
})
const only = (value: string, description: string) => script('text', description, [value])
const deployment = (type: SettingType, description: string): SettingSpec => ({
  type,
  description,
  scope: 'deployment',
})

/** Every setting that means something here, under Flink's key. */
export const settingCatalogue = {
  'parallelism.default': script('count', 'Subtasks of every operator that does not say otherwise (1).'),
  'table.exec.resource.default-parallelism': script('count', 'The same; goes before parallelism.default.'),
  'pipeline.max-parallelism': script('count', 'Number of key groups (128); fixed once there is state.'),
  'pipeline.name': script('text', 'Name of the job.'),
  'pipeline.auto-watermark-interval': script('duration', 'How often sources send watermarks (200 ms).'),
  'execution.runtime-mode': script('text', 'STREAMING, or BATCH for tables that end: only final rows.', [
    'STREAMING',
    'BATCH',
  ]),
  'execution.checkpointing.interval': script('duration', 'Time between checkpoints; 0 or absent: none.'),
  'execution.checkpointing.timeout': script('duration', 'A checkpoint that takes longer fails (10 min).'),
  'execution.checkpointing.min-pause': script('duration', 'Least time between two checkpoints (0).'),
  'execution.checkpointing.tolerable-failed-checkpoints': script(
    'count',
    'Failures in a row before the job fails (0).',
  ),
  'execution.checkpointing.num-retained': script('count', 'Checkpoints that are kept (3).'),
  'table.local-time-zone': script(
    'zone',
    'Zone in which TIMESTAMP_LTZ is shown and windows on it stand (UTC).',
  ),
  'table.exec.state.ttl': script('duration', 'Groups not written for so long are forgotten; 0: never.'),
  'table.exec.source.idle-timeout': script(
    'duration',
    'A source without rows for so long does not hold back watermarks; 0: off.',
  ),
  'table.exec.mini-batch.enabled': script(
    'boolean',
    'Whether group aggregates gather rows before they emit (false).',
  ),
  'table.exec.mini-batch.allow-latency': script('duration', 'How long they may gather.'),
  'table.exec.mini-batch.size': script('count', 'How many rows they may gather.'),
  'table.exec.sink.not-null-enforcer': script(
    'text',
    'What a NULL for a NOT NULL column of a sink does (ERROR).',
    ['ERROR', 'DROP'],
  ),
  'table.exec.sink.upsert-materialize': script(
    'text',
    'Whether changes are put in order by the key of the sink: where they may be out of order (AUTO), always (FORCE), never (NONE).',
    ['AUTO', 'FORCE', 'NONE'],
  ),
  'table.exec.source.cdc-events-duplicate': script(
    'boolean',
    'Whether sources with a primary key may tell of a change twice: then it is told once (false).',
  ),
  'table.exec.async-lookup.buffer-capacity': script(
    'count',
    'Rows of a lookup join that wait at most (100).',
  ),
  'table.exec.async-lookup.timeout': script(
    'duration',
    'A lookup join that waits longer for an answer fails the job (3 min).',
  ),
  'table.exec.async-lookup.output-mode': script(
    'text',
    'Whether rows leave a lookup join in their order (ORDERED).',
    ['ORDERED', 'ALLOW_UNORDERED'],
  ),
  // What would change answers and is not here: only its default is taken.
  'table.exec.sink.type-length-enforcer': only(
    'IGNORE',
    'Strings keep their length, whatever the sink declares.',
  ),
  'table.exec.sink.nested-constraint-enforcer': only('IGNORE', 'Constraints inside rows are not enforced.'),
  'table.exec.legacy-cast-behaviour': only(
    'DISABLED',
    'A cast that cannot be done fails; TRY_CAST gives NULL.',
  ),
  'table.legacy-nested-row-nullability': only(
    'FALSE',
    'Fields of rows are NULL only where their type says so.',
  ),
  'table.dynamic-table-options.enabled': only('TRUE', 'The hint OPTIONS is taken.'),
  'table.sql-dialect': only('DEFAULT', 'The dialect is that of Flink SQL.'),
  'taskmanager.cpu.cores': script(
    'count',
    'Most threads that the subtasks of the job share (as many as the machine has cores).',
  ),
  'restart-strategy.type': deployment('text', 'When a failed job is started again.'),
  'taskmanager.memory.process.size': deployment('text', 'Memory of the job process.'),
} as const satisfies Record<string, SettingSpec>

export type SettingKey = keyof typeof settingCatalogue

/** Families of keys that belong to the deployment and are read elsewhere. */
const DEPLOYMENT_PREFIXES = ['restart-strategy.']

type Config = Readonly<Record<string, string>>

/** Where a SET stands in the script. */
export interface SettingPlace {
  readonly key: SourceSpan
  readonly value: SourceSpan
}

/**
 * Refuses a value that its key does not take; gives what should be known of a key that is read by nothing here.
 * `fromScript`: by SET; what is not is refused when Flink does not have it either.
 */
export function checkSetting(
  key: string,
  value: string,
  fromScript: boolean,
  place?: SettingPlace,
): MillraceError | null {
  const spec: SettingSpec | undefined = (settingCatalogue as Record<string, SettingSpec>)[key]
  const isDeployment =
    spec?.scope === 'deployment' || DEPLOYMENT_PREFIXES.some((prefix) => key.startsWith(prefix))
  if (isDeployment) return fromScript ? noEffect(key, EARLY, place) : null
  if (spec === undefined) {
    const reason = withoutEffect(key)
    if (reason !== null) return noEffect(key, reason, place)
    // Flink takes any key. Here it is said, and refused when the script is to run: it may be misspelt.
    const unknown = new MillraceError(
      'SETTING_UNKNOWN',
      { key, hint: hintFor(key) },
      place ? { span: place.key } : {},
    )
    if (fromScript) return unknown
    throw unknown
  }
  const expected = problemOf(spec, value)
  if (expected !== null) fail('SETTING_INVALID', { key, value, expected }, place ? { span: place.value } : {})
  return null
}

const EARLY = 'it is read before the script. Set it in the settings of the deployment.'

function noEffect(key: string, reason: string, place: SettingPlace | undefined): MillraceError {
  return new MillraceError('SETTING_NO_EFFECT', { key, reason }, place ? { span: place.key } : {})
}

function hintFor(key: string): string {
  const known = [...Object.keys(settingCatalogue), ...ineffectiveKeys]
  return `Did you mean ${nearestName(key, known)}?`
}

function problemOf({ type, values }: SettingSpec, value: string): string | null {
  if (values !== undefined) return values.includes(value.toUpperCase()) ? null : values.join(' or ')
  if (type === 'boolean') return /^(true|false)$/i.test(value) ? null : 'true or false'
  if (type === 'count') return /^(-1|\d{1,9})$/.test(value) ? null : 'a whole number'
  if (type === 'zone') return timeZone(value) ? null : 'a zone such as Europe/Berlin, UTC or GMT+08:00'
  if (type === 'duration') return parseDuration(value) === undefined ? 'a duration such as 10 s' : null
  return null
}

export function durationSetting(config: Config, key: SettingKey, absent: number): number {
  const text = config[key]
  return text === undefined
    ? absent
    : (parseDuration(text) ??
        fail('SETTING_INVALID', { key, value: text, expected: 'a duration such as 10 s' }))
}

export function countSetting(config: Config, key: SettingKey, absent: number): number {
  const text = config[key]
  return text === undefined ? absent : Number(text)
}

export function textSetting(config: Config, key: SettingKey, absent: string): string {
  return config[key] ?? absent
}
