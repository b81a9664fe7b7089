/** A thread that compares texts, so that a long comparison can be ended with it and keeps nobody waiting. */
import { parentPort } from 'node:worker_threads'
import type { ComparisonJob } from './comparison-messages'
import { comparisonTasks } from './comparison-tasks'

parentPort?.on('message', (job: ComparisonJob) => parentPort?.postMessage(answerTo(job)))
parentPort?.postMessage('ready')

function answerTo({ name, input }: ComparisonJob): unknown {
  // Subtle: each name has its own input, which the one who asks is held to by its types.
  const task = comparisonTasks[name] as (given: typeof input) => unknown
  return task(input)
}
