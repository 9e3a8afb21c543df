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
  .option('--json', 'rows of a SELECT as JSON lines')
  .action(async (file, options) => (await import('./sql/run-command.ts')).runCommand(file, options))

addConsoleCommands(program)

try {
  await program.parseAsync()
} catch (thrown) {
  reportFailure(thrown)
}
// The channel to the launching process would keep this one alive.
if (process.connected) process.disconnect()
