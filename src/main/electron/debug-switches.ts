/**
 * Which words on the command line would let another program look into the app, or take down a wall. An installed app does
 * not start with them; while it is being developed they are of use. Knows no Electron.
 */

const openings: readonly string[] = [
  // Another program could read the window and act in it.
  ...['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins'],
  ...['inspect', 'inspect-brk', 'inspect-wait', 'inspect-port', 'inspect-publish-uid', 'debug', 'debug-port'],
  ...['load-extension', 'auto-open-devtools-for-tabs', 'enable-automation'],
  // Another program would be started in place of the app's processes.
  ...['renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'browser-subprocess-path'],
  // The rules that the window lives under would be laid aside. Subtle: `allow-file-access-from-files` is not among them,
  // since Electron gives it to every app; no page of this one is a file, and its sessions answer none.
  ...['disable-web-security', 'ignore-certificate-errors', 'single-process'],
  ...['disable-site-isolation-trials', 'enable-blink-features', 'allow-running-insecure-content'],
  // What goes on inside would be written down.
  ...['log-net-log', 'net-log-capture-mode', 'trace-startup', 'enable-crash-reporter-for-testing'],
]

/** The first such word that an installed app was started with; null when it may start. */
export function openingSwitch(packaged: boolean, has: (name: string) => boolean): string | null {
  return packaged ? (openings.find(has) ?? null) : null
}
