import { spawnSync } from 'node:child_process'

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0

/** What tests use beside npm's packages, and the Debian package that brings it. */
const WANTED = [
  { program: 'redis-server', debian: 'redis-server' },
  { program: 'chromium', debian: 'chromium' },
  // A real Flink is asked about SQL: packages/testkit/src/flink.
  { program: 'javac', debian: 'default-jdk-headless' },
  { program: 'mvn', debian: 'maven' },
]

/** Installs what is missing where that is possible (Debian, as root). Gives the programs that are still missing. */
export function ensureSystemPackages() {
  const missing = WANTED.filter(({ program }) => !has(program))
  if (missing.length > 0 && process.getuid?.() === 0 && has('apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=120', ...args], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    apt('update')
    apt('install', '--no-install-recommends', ...missing.map(({ debian }) => debian))
  }
  return WANTED.filter(({ program }) => !has(program)).map(({ program }) => program)
}
