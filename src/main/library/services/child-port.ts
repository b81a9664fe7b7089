/** The service's end of its port when it runs as a process of its own. Knows Electron's parent port only by its shape. */
import type { Port } from './port'

interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/** The port to the process that started this one, and the folder of the library that it named. */
export function childPort(): { readonly port: Port; readonly directory: string } {
  const parent: unknown = Reflect.get(process, 'parentPort')
  if (!isParentPort(parent)) throw new Error('A service must be started by the app.')
  const directory = process.argv.at(-1)
  if (directory === undefined) throw new Error('A service needs the library it serves.')
  return {
    directory,
    port: {
      post: (message) => parent.postMessage(message),
      onMessage: (listener) => parent.on('message', (event) => listener(event.data)),
      onClosed: () => {},
      close: () => process.exit(0),
    },
  }
}

function isParentPort(candidate: unknown): candidate is ParentPort {
  return (
    typeof candidate === 'object' && candidate !== null && 'postMessage' in candidate && 'on' in candidate
  )
}
