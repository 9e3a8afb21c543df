import { Command } from 'commander'
import { addConsoleCommands } from './console/console-commands.ts'
import { reportFailure } from './output/report-failure.ts'

const program = new Command('millrace')
  .description('Streaming SQL: check it, run it here, or deploy it to a console.')
  .showHelpAfterError()

const sql = program.command('sql').description('Work on SQL files: no console and no database needed.')
const collect = (value: string, previous: readonly string[] = []) => [...previous, value]

sql
  .command('check')
  .description('Say what is wrong in SQL files, and what to mind. Ends with 1 only if something is wrong.')
  .argument('<file...>', 'SQL files; - reads the standard input')
  .option('--json', 'one line of JSON per file')
  .option('--syntax', 'parse only, without resolving names')
  .option('--var <name=value>', 'the value of a variable', collect)
  .action(async (files, options) => (await import('./sql/check-command.ts')).checkCommand(files, options))

sql
  .command('plan')
  .description('Explain how a script would run.')
  .argument('<file>')
  .option('--json', 'the plan as a graph, and the settings, as JSON')
  .option('--parallelism <n>', 'subtasks of each operator')
  .option('--set <key=value>', 'a setting below those of the script', collect)
  .option('--var <name=value>', 'the value of a variable', collect)
  .action(async (file, options) => (await import('./sql/plan-command.ts')).planCommand(file, options))

sql
  .command('lineage')
  .description('Say where each column that a script writes comes from.')
  .argument('<file>')
  .option('--json', 'with every step and its place, as JSON')
  .option('--openlineage', 'as one OpenLineage JobEvent')
  .option('--namespace <name>', "the job's namespace in OpenLineage (millrace)")
  .option('--set <key=value>', 'a setting below those of the script', collect)
  .option('--var <name=value>', 'the value of a variable', collect)
  .action(async (file, options) => (await import('./sql/lineage-command.ts')).lineageCommand(file, options))

sql
  .command('format')
  .description('Lay a script out; comments stay.')
  .argument('<file>')
  .option('--write', 'into the file')
  .option('--check', 'only say whether it is laid out so; ends with 1 if not')
  .option('--json', 'the result as JSON')
  .action(async (file, options) => (await import('./sql/format-command.ts')).formatCommand(file, options))

sql
  .command('run')
  .description(
    'Run a script to the end of its input, or until Ctrl-C. Secrets come from MILLRACE_SECRET_name.',
  )
  .argument('<file>')
  .option('--timeout <seconds>', 'stop cleanly after this long')
  .option('--parallelism <n>', 'subtasks of each operator')
  .option('--set <key=value>', 'a setting below those of the script', collect)
  .option('--output <format>', 'rows and answers as table (default), tsv or json (a line each)')
  .option('--json', 'the same as --output json')
  .option('--var <name=value>', 'the value of a variable', collect)
  .action(async (file, options) => (await import('./sql/run-command.ts')).runCommand(file, options))

const bench = program.command('bench').description('Measure the engine on this machine.')
bench
  .command('nexmark')
  .description('Run the queries of Nexmark and say how many events a second each takes.')
  .option('--queries <list>', 'which, as q0,q5; otherwise all')
  .option('--events <n>', 'how many events (1000000)')
  .option(
    '--files <folder>',
    'read JSON lines from files made in this folder, instead of making events on the way',
  )
  .option('--runs <n>', 'runs of each query, of which the median counts (1)')
  .option('--warmups <n>', 'runs before, in the same process, that do not count (1)')
  .option('--parallelism <n>', 'subtasks of each operator')
  .option('--set <key=value>', 'a setting over those of the benchmark', collect)
  .option('--json', 'a line of JSON for each query')
  .action(async (options) => (await import('./bench/nexmark-command.ts')).nexmarkCommand(options))
bench
  .command('nexmark-query', { hidden: true })
  .action(async () => (await import('./bench/nexmark-command.ts')).nexmarkChild())

addConsoleCommands(program)

try {
  await program.parseAsync()
} catch (thrown) {
  reportFailure(thrown)
}
// The channel to the launching process would keep this one alive.
if (process.connected) process.disconnect()
