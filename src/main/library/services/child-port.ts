/** The service's end of its port when it runs as a process of its own. Knows Electron's parent port only by its shape. */
import { type Fault, faultOf } from '@shared/fault'
import type { FromService, Port } from './port'

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
  tellOfFaults((message) => parent.postMessage(message))
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

/** Time for the last message to leave the process, in milliseconds. */
const lastWords = 100

/** The runtime would print the error, with words of letters in it perhaps, where the system keeps what programs print. */
function tellOfFaults(post: (message: FromService) => void): void {
  const tell = (fault: Fault) => {
    process.stderr.write(`${fault.name} ${fault.frames.join(' < ')}\n`)
    post({ kind: 'fault', call: null, fault })
  }
  process.on('unhandledRejection', (thrown) => tell(faultOf(thrown)))
  process.on('uncaughtException', (thrown) => {
    tell(faultOf(thrown))
    // What state it is in nobody knows: the library starts another one.
    setTimeout(() => process.exit(70), lastWords)
  })
}
