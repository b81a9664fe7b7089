/** Starts the app's services from their built files, each a Node process of its own, as Electron does in the app. */
import { type ChildProcess, fork } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import type { RunningService } from '../../src/main/library/services/connection'
import type { StartService } from '../../src/main/library/services/library'
import { memoryOptions } from '../../src/main/library/services/memory-options'
import type { ServiceName } from '../../src/main/library/services/room'
import { benchFile, builtFile } from './places'
import { factsOf, type ProcessFacts } from './process-facts'

export interface ForkedServices {
  readonly start: StartService
  /** Of the process that serves it now; null before it was started. */
  facts(service: ServiceName): ProcessFacts | null
  /** How often it was started. */
  starts(service: ServiceName): number
}

export function forkedServices(nodeOptions: readonly string[] = []): ForkedServices {
  const children = new Map<ServiceName, ChildProcess>()
  const starts = { notebook: 0, search: 0, import: 0 }
  return {
    start: (service, directory) => {
      const child = fork(builtFile(`${service}-service.js`), [directory], {
        serialization: 'advanced',
        execArgv: [
          ...memoryOptions(service),
          '--import',
          pathToFileURL(benchFile('parent-port.js')).href,
          ...nodeOptions,
        ],
      })
      children.set(service, child)
      starts[service] += 1
      return running(child)
    },
    starts: (service) => starts[service],
    facts: (service) => factsOf(children.get(service)?.pid),
  }
}

function running(child: ChildProcess): RunningService {
  const stop = () => {
    if (child.connected) child.disconnect()
    else child.kill()
  }
  return {
    port: {
      post: (message) => {
        if (child.connected && message !== undefined) child.send(Object(message))
      },
      onMessage: (listener) => child.on('message', listener),
      onClosed: (listener) => child.on('exit', listener),
      close: stop,
    },
    kill: stop,
  }
}
