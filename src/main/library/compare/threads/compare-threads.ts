/** Compares texts in threads of their own, so that the service goes on answering and a comparison can be given up. */
import { AppError } from '@shared/failure'
import type { Turn } from '../../search/turn'
import { threadFile } from '../../threads/thread-file'
import { Threads } from '../../threads/threads'
import type { ComparisonInput, ComparisonOutput, ComparisonTask } from './comparison-tasks'

/** Of one thread, in megabytes: two texts of a million words. */
const memory = 2048

interface Job<Name extends ComparisonTask> {
  readonly name: Name
  readonly input: ComparisonInput<Name>
}

export class CompareThreads {
  private readonly threads = new Threads<Job<ComparisonTask>, unknown>({
    file: () => threadFile('comparison-worker', import.meta.url),
    memory,
    subject: 'comparing letters',
  })

  /** Errors: `cancelled` as soon as nobody waits any longer, `refused` when the texts are too long. */
  async run<Name extends ComparisonTask>(
    name: Name,
    input: ComparisonInput<Name>,
    turn: Turn,
  ): Promise<ComparisonOutput<Name>> {
    let output: unknown
    const take = (answer: unknown): boolean => {
      output = answer
      return true
    }
    try {
      await this.threads.run({ name, input }, turn, take)
    } catch (thrown) {
      throw isOutOfMemory(thrown) ? tooLong() : thrown
    }
    // The thread answers with what the task of this name gives.
    return output as ComparisonOutput<Name>
  }

  /** Ends all threads at once. */
  close(): void {
    this.threads.close()
  }
}

function isOutOfMemory(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooLong(): AppError {
  return new AppError(
    'refused',
    'These letters are too long to be worked on together. Choose fewer or shorter ones.',
  )
}
