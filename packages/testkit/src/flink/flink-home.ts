import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { until } from '../wait.ts'
import { COPY_GOAL, FLINK_VERSION, flinkPom } from './flink-pom.ts'

const exec = promisify(execFile)
const SOURCES = path.join(import.meta.dirname, 'java')
const JARS = path.join(import.meta.dirname, 'flink-jars.json')

const cacheFolder = () =>
  path.join(
    process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'),
    'millrace',
    `flink-${FLINK_VERSION}`,
  )

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

/**
 * The class path of the judge: Flink's jars, fetched once through Maven with this machine's own settings and compared
 * with the list in `flink-jars.json`, and our Java program, compiled once per state of its source.
 */
export async function flinkHome(): Promise<string> {
  const jars = await oncePerName(
    path.join(cacheFolder(), `jars-${sha256(flinkPom()).slice(0, 12)}`),
    fetchJars,
  )
  const digest = programDigest()
  const classes = await oncePerName(path.join(cacheFolder(), `classes-${digest.slice(0, 12)}`), (folder) =>
    compile(javaSources(), jars, folder),
  )
  return [classes, path.join(jars, '*')].join(path.delimiter)
}

/** Tells one state of the Java program, and of the jars under it, from another. */
export function programDigest(): string {
  return sha256([flinkPom(), ...javaSources().map((file) => readFileSync(file, 'utf8'))].join('\n'))
}

function javaSources(): string[] {
  return readdirSync(SOURCES)
    .filter((name) => name.endsWith('.java'))
    .sort()
    .map((name) => path.join(SOURCES, name))
}

/** A folder that is there whole or not at all; of several processes one makes it and the others wait. */
async function oncePerName(folder: string, make: (folder: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder
  await mkdir(path.dirname(folder), { recursive: true })
  const lock = `${folder}.lock`
  const mine = await until(async () => existsSync(folder) || ((await claim(lock)) && 'mine'), {
    timeoutMs: 300_000,
    message: `${folder} to be made`,
  })
  if (mine !== 'mine') return folder
  const unfinished = `${folder}.unfinished`
  try {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished)
    await make(unfinished)
    await rename(unfinished, folder)
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
  return folder
}

/** A lock older than five minutes was left by a process that died. */
async function claim(lock: string): Promise<boolean> {
  try {
    await mkdir(lock)
    return true
  } catch {
    const age = await stat(lock).then(
      (entry) => Date.now() - entry.mtimeMs,
      () => 0,
    )
    if (age > 300_000) await rm(lock, { recursive: true, force: true })
    return false
  }
}

async function fetchJars(folder: string): Promise<void> {
  await download(folder)
  const listed = JSON.parse(await readFile(JARS, 'utf8')) as Record<string, string>
  for (const [name, digest] of Object.entries(await digests(folder)))
    if (listed[name] !== digest) throw new Error(`${name} is not the file that flink-jars.json lists.`)
}

async function download(folder: string): Promise<void> {
  const project = `${folder}.pom.xml`
  await writeFile(project, flinkPom())
  await run('mvn', [
    '-B',
    '-q',
    '-f',
    project,
    COPY_GOAL,
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
  ])
  await rm(project)
}

/** The SHA-256 of each jar in a folder, by file name. */
async function digests(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of (await readdir(folder)).sort())
    found[name] = sha256(await readFile(path.join(folder, name)))
  return found
}

async function compile(sources: readonly string[], jars: string, folder: string): Promise<void> {
  await run('javac', ['-nowarn', '-encoding', 'UTF-8', '-cp', path.join(jars, '*'), '-d', folder, ...sources])
}

async function run(program: string, args: string[]): Promise<void> {
  try {
    await exec(program, args, { maxBuffer: 16 << 20 })
  } catch (cause) {
    const said = cause as { stdout?: string; stderr?: string; code?: unknown }
    const why =
      said.code === 'ENOENT'
        ? 'It is not installed.'
        : `${said.stdout ?? ''}${said.stderr ?? ''}`.slice(0, 2000)
    throw new Error(`${program} failed. ${why}`)
  }
}

/** `node flink-home.ts --list` writes the list anew, after the version in `flink-pom.ts` was changed. */
if (import.meta.main && process.argv[2] === '--list') {
  const folder = await mkdtemp(path.join(tmpdir(), 'millrace-flink-'))
  await download(folder)
  await writeFile(JARS, `${JSON.stringify(await digests(folder), null, 2)}\n`)
  await rm(folder, { recursive: true })
}
