/** What Flink does not let stand in the name of a partition's folder. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const SPECIAL = /[\u0000-\u001f"#%'*/:=?\\\u007f{}[\]^]/g
const ESCAPE = /%([0-9a-f]{2})/gi

/** The folder of one value: `day=1`. Characters that mean something in paths are written as `%2F`. */
export function partitionFolder(key: string, text: string): string {
  return `${escapeName(key)}=${escapeName(text)}`
}

/** The texts of the keys in the folders that a file lies in; null when it lies in others. */
export function partitionTexts(file: string, keys: readonly string[]): string[] | null {
  const folders = file.split('/').slice(0, -1)
  const texts: string[] = []
  for (const [index, key] of keys.entries()) {
    const folder = folders[index] ?? ''
    const at = folder.indexOf('=')
    if (at < 1 || at === folder.length - 1 || unescapeName(folder.slice(0, at)) !== key) return null
    texts.push(unescapeName(folder.slice(at + 1)))
  }
  return texts
}

/** Whether a part's path below the sink's folder names partitions only on its way. */
export function isPartitionPath(folders: readonly string[]): boolean {
  return folders.every((folder) => /^[^/\0=]+=[^/\0=]+$/.test(folder))
}

function escapeName(text: string): string {
  return text.replace(SPECIAL, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

function unescapeName(text: string): string {
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
