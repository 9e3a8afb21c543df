/** Ends with one clear sentence where Node is too old for what follows. Imported first; must parse on any Node with ES modules. */
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Millrace needs Node 20.19 or newer; this is ${process.versions.node}. Install a current Node and run the command again.`,
  )
  process.exit(1)
}
