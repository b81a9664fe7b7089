/** Starts the library's services as processes of their own. */
import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { RunningService } from '../library/services/connection'
import type { StartService } from '../library/services/library'

/** Megabytes of JavaScript heap that each service may use before it is stopped and started again. */
const heapLimit = { notebook: 256, search: 768, import: 512 } as const

export const serviceProcesses: StartService = (service, directory): RunningService => {
  const child = utilityProcess.fork(join(app.getAppPath(), `out/main/${service}-service.js`), [directory], {
    serviceName: `letterbook ${service}`,
    stdio: 'inherit',
    execArgv: [`--max-old-space-size=${heapLimit[service]}`],
  })
  let stopped = false
  const stop = () => {
    stopped = true
    child.kill()
  }
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
