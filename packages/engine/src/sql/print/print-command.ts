import type { Call, Describe, Show } from '../ast/command-nodes.ts'
import type { Command } from '../ast/statement-nodes.ts'
import { printExpression } from './print-expression.ts'
import { printIdentifier, printOption, printPath, printString, printWith } from './print-name.ts'
import { printQuery } from './print-query.ts'
import { printPartition } from './print-table.ts'

export function printCommand(command: Command): string {
  switch (command.kind) {
    case 'set':
      return command.option ? `SET ${printOption(command.option)}` : 'SET'
    case 'reset':
      return command.key ? `RESET ${printString(command.key.value)}` : 'RESET'
    case 'use':
      return `USE ${command.object === 'CATALOG' ? 'CATALOG ' : ''}${printPath(command.name)}`
    case 'use-modules':
      return `USE MODULES ${command.modules.map(printIdentifier).join(', ')}`
    case 'load-module':
      return `LOAD MODULE ${printIdentifier(command.name)}${printWith(command.options)}`
    case 'unload-module':
      return `UNLOAD MODULE ${printIdentifier(command.name)}`
    case 'describe':
      return printDescribe(command)
    case 'describe-job':
      return `DESCRIBE JOB ${printString(command.job.value)}`
    case 'show':
      return printShow(command)
    case 'show-create':
      return `SHOW CREATE ${command.object} ${printPath(command.name)}`
    case 'add-jar':
      return `ADD JAR ${printString(command.path.value)}`
    case 'remove-jar':
      return `REMOVE JAR ${printString(command.path.value)}`
    case 'call':
      return printCall(command)
    case 'stop-job': {
      const savepoint = command.savepoint ? ' WITH SAVEPOINT' : ''
      return `STOP JOB ${printString(command.job.value)}${savepoint}${command.drain ? ' WITH DRAIN' : ''}`
    }
    case 'client-command':
      return command.command
  }
}

function printDescribe({ object, extended, name }: Describe): string {
  const kind = object === 'TABLE' ? '' : `${object} `
  return `DESCRIBE ${kind}${extended ? 'EXTENDED ' : ''}${printPath(name)}`
}

function printShow({ subject, from, filter, partition }: Show): string {
  const place = from ? ` ${subject === 'PARTITIONS' ? '' : 'FROM '}${printPath(from)}` : ''
  const chosen = partition.length > 0 ? ` ${printPartition(partition)}` : ''
  if (!filter) return `SHOW ${subject}${place}${chosen}`
  const { negated, operator, pattern } = filter
  return `SHOW ${subject}${place} ${negated ? 'NOT ' : ''}${operator} ${printString(pattern.value)}`
}

function printCall(call: Call): string {
  const args = call.arguments.map(({ name, value }) => {
    const text = printExpression(value, printQuery)
    return name ? `${printIdentifier(name)} => ${text}` : text
  })
  return `CALL ${printPath(call.procedure)}(${args.join(', ')})`
}
