/**
 * Preloaded into every service: when the launcher is gone, however it went, the channel closes and the service ends
 * as if asked to. One that does not manage in time is ended hard, so that nothing is left behind.
 */
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 10_000).unref()
  process.kill(process.pid, 'SIGTERM')
})
process.channel?.unref()
