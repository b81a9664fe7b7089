/** How much memory each service may take, as options of its process. It knows nothing of how that is started. */
import type { ServiceName } from './room'

/** Megabytes of JavaScript heap that each service may use before it is stopped and started again. */
const heapLimit: Readonly<Record<ServiceName, number>> = { notebook: 256, search: 768, import: 512 }
/**
 * Megabytes of a half of the space for what is soon forgotten. Left to itself it grows until a search process takes
 * 130 MB more, for which no query is faster, and an import 50 MB more, which does not read more letters for it.
 * Subtle: worker threads have it too, whatever they were given themselves.
 */
const youngHeap: Readonly<Record<ServiceName, number | null>> = { notebook: null, search: 8, import: 8 }

export function memoryOptions(service: ServiceName): readonly string[] {
  const young = youngHeap[service]
  return [
    `--max-old-space-size=${heapLimit[service]}`,
    ...(young === null ? [] : [`--max-semi-space-size=${young}`]),
  ]
}
