/** Locks the library when nobody touched the computer for as long as the reader chose, when the screen is locked and when the computer sleeps. */

const lookEvery = 10_000

/** What of Electron's powerMonitor is used. */
export interface PowerMonitor {
  /** Seconds. */
  getSystemIdleTime(): number
  on(event: 'lock-screen' | 'suspend', heard: () => void): unknown
}

/**
 * `minutes` of idleness, 0 for never, also when the computer sleeps. `lockNow` does nothing for a library that is locked
 * or has no passphrase; while nobody comes back it is asked again, since words that could not be saved may have kept
 * the library open.
 */
export function lockWhenIdle(
  monitor: PowerMonitor,
  minutes: () => number,
  lockNow: () => Promise<void>,
): void {
  // No library may be open; then there is nothing to lock.
  const lock = () => void lockNow().catch(() => {})
  setInterval(() => {
    const after = minutes()
    if (after > 0 && monitor.getSystemIdleTime() >= after * 60) lock()
  }, lookEvery).unref()
  const atOnce = () => {
    if (minutes() > 0) lock()
  }
  monitor.on('lock-screen', atOnce)
  monitor.on('suspend', atOnce)
}
