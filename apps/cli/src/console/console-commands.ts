import type { Command } from 'commander'

const collect = (value: string, previous: readonly string[] = []) => [...previous, value]

/** The commands that talk to a console. Their code is read when one of them runs: `sql` needs none of it. */
export function addConsoleCommands(program: Command): void {
  const jobs = () => import('./job-commands.ts')
  program
    .command('login')
    .description('Sign in to a console with an API token (prompted, piped, or in MILLRACE_TOKEN).')
    .argument('<url>')
    .option('--workspace <name>', 'the workspace to work in')
    .action(async (url, options) => (await import('./login-command.ts')).loginCommand(url, options))
  program
    .command('jobs')
    .description('List deployments: what is wished and what was seen.')
    .option('--json', 'one line of JSON per deployment')
    .action(async (options) => (await jobs()).jobsCommand(options))
  program
    .command('deploy')
    .description('Save a SQL file as a draft version and deploy it.')
    .argument('<file>')
    .option('--name <name>', "the deployment's name; the file's by default")
    .option('--set <key=value>', 'a setting of the deployment', collect)
    .option('--start', 'start it too')
    .action(async (file, options) => (await import('./deploy-command.ts')).deployCommand(file, options))
  program
    .command('start')
    .description('Start a deployment from its latest checkpoint or savepoint.')
    .argument('<name>')
    .option('--fresh', 'start without state')
    .option('--savepoint <id>', 'start from this savepoint')
    .option('--no-wait', 'return at once')
    .action(async (name, options) => (await jobs()).startCommand(name, options))
  program
    .command('stop')
    .description('Stop a deployment after a last checkpoint.')
    .argument('<name>')
    .option('--savepoint', 'with a savepoint')
    .option('--drain', 'with a savepoint, open windows closed and emitted first')
    .option('--no-wait', 'return at once')
    .action(async (name, options) => (await jobs()).stopCommand(name, options))
  program
    .command('savepoint')
    .description('Take a savepoint of a running deployment.')
    .argument('<name>')
    .option('--note <text>', 'what it is for')
    .action(async (name, options) => (await jobs()).savepointCommand(name, options))
  program
    .command('logs')
    .description('What happened to a deployment, oldest first.')
    .argument('<name>')
    .option('--json', 'one line of JSON per event')
    .action(async (name, options) => (await jobs()).logsCommand(name, options))
}
