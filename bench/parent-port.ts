/**
 * Loaded before a service of the app, so that the very file which the app starts runs under plain Node: the channel
 * of `child_process.fork` takes the shape of Electron's parent port. It changes nothing else.
 */
import { isMainThread } from 'node:worker_threads'

// Subtle: threads of the service load this too, and have no parent of their own to talk to.
if (isMainThread && process.send !== undefined) {
  const listeners = new Set<(event: { readonly data: unknown }) => void>()
  process.on('message', (data) => {
    for (const listener of listeners) listener({ data })
  })
  process.on('disconnect', () => process.exit(0))
  Object.defineProperty(process, 'parentPort', {
    value: {
      // What is said when nobody listens any longer is lost, as it is in the app.
      postMessage: (message: unknown) => {
        if (process.connected) process.send?.(message, undefined, undefined, () => {})
      },
      on: (_event: 'message', listener: (event: { readonly data: unknown }) => void) =>
        listeners.add(listener),
    },
  })
}
