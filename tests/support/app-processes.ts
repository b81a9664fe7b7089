/** The processes of a running app, and signals to them. Windows knows no signals. */
import type { ElectronApplication } from '@playwright/test'

/** The number of the process that does this service, or of the window's page; null while there is none. */
export async function processOf(app: ElectronApplication, name: string): Promise<number | null> {
  const metrics = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().map((one) => ({ pid: one.pid, name: one.name ?? one.type })),
  )
  return metrics.find((one) => one.name === name)?.pid ?? null
}

/** Ends it or stops it and answers its number. */
export async function signalled(
  app: ElectronApplication,
  name: string,
  signal: NodeJS.Signals,
): Promise<number> {
  const pid = await processOf(app, name)
  if (pid === null) throw new Error(`No process is called ${name}.`)
  process.kill(pid, signal)
  return pid
}
