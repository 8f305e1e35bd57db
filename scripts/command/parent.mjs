// npm runs a script in a shell and passes signals to that shell alone, which ends without passing
// them on. So we look whether it is still there.

const INTERVAL = 100

/**
 * Under npm: when the shell that npm started us in has ended, we are told to end as if the signal
 * had reached us.
 */
export function endWithShell() {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, INTERVAL).unref()
}
