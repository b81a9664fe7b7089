/** Opens a library as the app does, with its services in processes of their own, and waits for imports. */
import type { Job } from '@shared/job'
import { Library } from '../../src/main/library/services/library'
import { type ForkedServices, forkedServices } from './forked-services'

export interface OpenLibrary {
  readonly library: Library
  readonly services: ForkedServices
  /** Starts an import with `start` and resolves with the job when it has ended; `watch` is told how far it is. */
  imported(start: (library: Library) => Promise<unknown>, watch?: (job: Job) => void): Promise<Job>
}

/** Opens the library in this folder, does the work and closes it again. */
export async function withLibrary<Value>(
  directory: string,
  work: (open: OpenLibrary) => Promise<Value>,
  nodeOptions: readonly string[] = [],
): Promise<Value> {
  const services = forkedServices(nodeOptions)
  let hear: (job: Job) => void = () => {}
  const library = await Library.open({
    directory,
    start: services.start,
    announce: (name, value) => {
      if (name === 'import.job') hear(value)
    },
  })
  const imported: OpenLibrary['imported'] = async (start, watch = () => {}) => {
    const ended = new Promise<Job>((resolve) => {
      hear = (job) => {
        watch(job)
        if (job.state !== 'running') resolve(job)
      }
    })
    const [job] = await Promise.all([ended, start(library)])
    return job
  }
  try {
    return await work({ library, services, imported })
  } finally {
    await library.close()
  }
}
