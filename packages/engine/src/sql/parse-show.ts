import type { Describe, DescribeJob, Show, ShowCreate, ShowFilter, ShowSubject } from './ast/command-nodes.ts'
import type { Bare } from './ast/statement-nodes.ts'
import { parsePartition } from './parse-partition.ts'
import { parseSimplePath } from './parse-simple-path.ts'
import type { Parser } from './parser.ts'
import type { Word } from './vocabulary.ts'

/** What follows a subject of SHOW: whether FROM | IN, and how names are filtered. */
interface Shape {
  readonly from?: 'optional' | 'required'
  readonly filter?: 'LIKE' | 'ILIKE'
}

/** ILIKE: LIKE and ILIKE. */
const SHAPES: Partial<Record<ShowSubject, Shape>> = {
  CATALOGS: { filter: 'ILIKE' },
  DATABASES: { from: 'optional', filter: 'ILIKE' },
  TABLES: { from: 'optional', filter: 'LIKE' },
  VIEWS: { from: 'optional', filter: 'LIKE' },
  'MATERIALIZED TABLES': { from: 'optional', filter: 'LIKE' },
  COLUMNS: { from: 'required', filter: 'LIKE' },
  FUNCTIONS: { from: 'optional', filter: 'ILIKE' },
  'USER FUNCTIONS': { from: 'optional', filter: 'ILIKE' },
  PROCEDURES: { from: 'optional', filter: 'ILIKE' },
  MODELS: { from: 'optional', filter: 'LIKE' },
  CONNECTIONS: { from: 'optional', filter: 'LIKE' },
}
const SUBJECTS: readonly ShowSubject[] = [
  'TABLES',
  'VIEWS',
  'MATERIALIZED TABLES',
  'COLUMNS',
  'PARTITIONS',
  'DATABASES',
  'CATALOGS',
  'CURRENT DATABASE',
  'CURRENT CATALOG',
  'FUNCTIONS',
  'USER FUNCTIONS',
  'PROCEDURES',
  'MODELS',
  'JOBS',
  'JARS',
  'MODULES',
  'FULL MODULES',
]

/** What follows SHOW. */
export function parseShow(parser: Parser): Bare<Show | ShowCreate> {
  if (parser.accept('CREATE')) return parseShowCreate(parser)
  const subject = parseSubject(parser)
  if (subject === 'PARTITIONS') {
    const from = parser.namePath('a table name')
    const partition = parser.accept('PARTITION') ? parsePartition(parser) : []
    return { kind: 'show', subject, from, filter: null, partition }
  }
  const shape = SHAPES[subject] ?? {}
  const looksIn = shape.from !== undefined && (parser.accept('FROM') || parser.accept('IN'))
  if (shape.from === 'required' && !looksIn) parser.fail()
  const from = looksIn ? parser.namePath() : null
  return { kind: 'show', subject, from, filter: parseFilter(parser, shape.filter), partition: [] }
}

function parseSubject(parser: Parser): ShowSubject {
  for (const subject of SUBJECTS) {
    const [first, second, third] = subject.split(' ') as Word[]
    if (parser.accept(first!, second, third)) return subject
  }
  if (parser.acceptQuietly('CONNECTIONS')) return 'CONNECTIONS'
  // Words that begin several subjects decide which statement this is; others do not.
  const second = (['CURRENT', 'USER', 'FULL', 'MATERIALIZED'] as const).some((word) =>
    parser.acceptQuietly(word),
  )
  return parser.fail(undefined, second ? 0 : 1)
}

function parseFilter(parser: Parser, operators: Shape['filter']): ShowFilter | null {
  if (operators === undefined) return null
  const first = parser.index
  const negated = parser.accept('NOT')
  const like = parser.accept('LIKE')
  const ilike = !like && operators === 'ILIKE' && parser.accept('ILIKE')
  if (!like && !ilike) return negated ? parser.fail() : null
  const pattern = parser.string()
  const span = parser.spanFrom(first)
  return { kind: 'show-filter', negated, operator: like ? 'LIKE' : 'ILIKE', pattern, span }
}

function parseShowCreate(parser: Parser): Bare<ShowCreate> {
  if (parser.phrase('MATERIALIZED', 'TABLE')) {
    return { kind: 'show-create', object: 'MATERIALIZED TABLE', name: parser.namePath('a table name') }
  }
  if (parser.acceptQuietly('CONNECTION')) {
    return { kind: 'show-create', object: 'CONNECTION', name: parser.namePath() }
  }
  const object = parser.expectOneOf('TABLE', 'VIEW', 'CATALOG', 'MODEL') as ShowCreate['object']
  const name = object === 'CATALOG' ? parseSimplePath(parser) : parser.namePath()
  return { kind: 'show-create', object, name }
}

const OBJECTS: readonly Describe['object'][] = ['CATALOG', 'DATABASE', 'FUNCTION', 'MODEL', 'CONNECTION']

/** What follows DESCRIBE or DESC. */
export function parseDescribe(parser: Parser): Bare<Describe | DescribeJob> {
  if (parser.acceptQuietly('JOB')) return { kind: 'describe-job', job: parser.string() }
  const object = parseDescribed(parser)
  const extended = parser.accept('EXTENDED')
  const name = object === 'CATALOG' ? parseSimplePath(parser) : parser.namePath('a table name')
  return { kind: 'describe', object, extended, name }
}

function parseDescribed(parser: Parser): Describe['object'] {
  for (const object of OBJECTS) if (parser.acceptQuietly(object)) return object
  return 'TABLE'
}
