/** The Flink that judges. Raising it means recording anew: `packages/engine/test/flink/README.md`. */
export const FLINK_VERSION = '2.2.0'

const DEPENDENCY_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:2.8'
export const COPY_GOAL = `${DEPENDENCY_PLUGIN}:copy-dependencies`

const MODULES = [
  'flink-table-planner_2.12',
  'flink-table-runtime',
  'flink-table-api-java-bridge',
  'flink-clients',
  'flink-rpc-akka-loader',
  'flink-connector-files',
  'flink-connector-datagen',
  'flink-csv',
  'flink-json',
  'flink-cep',
]

/** Parts of a cluster that ours, in one process, does without. */
const NOT_NEEDED = [
  'org.apache.flink:flink-datastream',
  'org.apache.flink:flink-hadoop-fs',
  'org.scala-lang:scala-compiler',
  'tools.profiler:async-profiler',
]

/** The project file with which Maven fetches the planner, a cluster and the connectors that DDL in tests names. */
export function flinkPom(): string {
  const exclusions = NOT_NEEDED.map((name) => {
    const [group, artifact] = name.split(':')
    return `<exclusion><groupId>${group}</groupId><artifactId>${artifact}</artifactId></exclusion>`
  }).join('')
  const dependency = (artifact: string, version: string) =>
    `<dependency><groupId>org.apache.flink</groupId><artifactId>${artifact}</artifactId>` +
    `<version>${version}</version><exclusions>${exclusions}</exclusions></dependency>`
  const all = [
    ...MODULES.map((module) => dependency(module, FLINK_VERSION)),
    dependency('flink-sql-connector-kafka', '5.0.0-2.2'),
    dependency('flink-connector-jdbc-core', '4.0.0-2.0'),
    dependency('flink-connector-jdbc-postgres', '4.0.0-2.0'),
  ]
  return (
    '<project><modelVersion>4.0.0</modelVersion><groupId>millrace</groupId><artifactId>flink</artifactId>' +
    `<version>1</version><dependencies>${all.join('\n')}</dependencies></project>\n`
  )
}
