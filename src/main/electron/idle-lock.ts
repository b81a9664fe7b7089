/** Locks the library when nobody touched the computer for as long as the reader chose, when the screen is locked and when the computer sleeps. */
import { powerMonitor } from 'electron'

const lookEvery = 10_000

/** `minutes` of idleness, 0 for never. `lock` does nothing for a library that is locked or has no passphrase. */
export function lockWhenIdle(minutes: () => number, lockNow: () => Promise<void>): void {
  let wasIdle = false
  // No library may be open; then there is nothing to lock.
  const lock = () => void lockNow().catch(() => {})
  setInterval(() => {
    const after = minutes()
    const isIdle = after > 0 && powerMonitor.getSystemIdleTime() >= after * 60
    if (isIdle && !wasIdle) lock()
    wasIdle = isIdle
  }, lookEvery).unref()
  const atOnce = () => {
    if (minutes() > 0) lock()
  }
  powerMonitor.on('lock-screen', atOnce)
  powerMonitor.on('suspend', atOnce)
}
