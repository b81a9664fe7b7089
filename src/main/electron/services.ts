/** Starts the library's services as processes of their own. */
import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { Log } from '../diagnostics/log'
import type { RunningService } from '../library/services/connection'
import type { StartService } from '../library/services/library'
import { memoryOptions } from '../library/services/memory-options'
import type { ServiceName } from '../library/services/room'

export function serviceProcesses(log: Log): StartService {
  return (service, directory) => startProcess(service, directory, log)
}

function startProcess(service: ServiceName, directory: string, log: Log): RunningService {
  const child = utilityProcess.fork(join(app.getAppPath(), `out/main/${service}-service.js`), [directory], {
    serviceName: `letterbook ${service}`,
    stdio: 'inherit',
    execArgv: [...memoryOptions(service)],
  })
  let stopped = false
  const stop = () => {
    stopped = true
    child.kill()
  }
  child.on('exit', (exit) => {
    if (!stopped) log.write({ event: 'service-ended', service, exit })
  })
  return {
    port: {
      post: (message) => {
        if (!stopped) child.postMessage(message)
      },
      onMessage: (listener) => child.on('message', listener),
      onClosed: (listener) => child.on('exit', listener),
      close: stop,
    },
    kill: stop,
  }
}
