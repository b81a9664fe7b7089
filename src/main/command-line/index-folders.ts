/** `letterbook index`: reads folders of letters into a library and says what changed. */
import { resolve } from 'node:path'
import { errorOf } from '@shared/failure'
import type { ImportSummary, Job, Problem } from '@shared/job'
import { inProcessServices } from '../library/services/in-process'
import { Library } from '../library/services/library'
import { passphraseOf } from './passphrase'
import { print, remark, showProgress, tell } from './spoken'
import { type Command, type Surroundings, UsageError, type Words } from './usage'
import { refuseMissing } from './with-library'

export const indexCommand: Command = {
  options: {},
  run: async (words, surroundings) => {
    // Subtle: an empty name, as of a variable that is not set, would mean the folder one stands in.
    if (words.positionals.includes('')) throw new UsageError('Name a folder; one of the names is empty.')
    if (words.positionals.length === 0) refuseMissing(words.library)
    return await readFolders(words, surroundings)
  },
}

/** Also makes the library where there is none. */
export async function readFolders(words: Words, { extractionWorker }: Surroundings): Promise<number> {
  const ended = endOfImport()
  const library = await Library.open({
    directory: words.library,
    start: inProcessServices(extractionWorker),
    passphrase: () => passphraseOf(words),
    announce: (name, value) => {
      if (name === 'import.job') ended.hear(value)
    },
  })
  const stop = () => void library.call('import.cancel', {})
  process.once('SIGINT', stop)
  try {
    tell((await library.call('library.state', {})).notices)
    const paths = words.positionals.map((path) => resolve(path))
    if (paths.length > 0) await library.call('folders.take', { paths })
    else await library.call('import.start', {})
    const job = await ended.job
    if (job.failure !== undefined) throw errorOf(job.failure)
    const summary = await summaryOf(library, job)
    print(words, summary, () => linesFor(summary))
    if (job.state !== 'cancelled') return 0
    remark('Cancelled. What was read is kept; the next run goes on from here.')
    return 1
  } finally {
    process.off('SIGINT', stop)
    await library.close()
  }
}

/** Shows progress on a terminal and resolves with the job when it has ended. */
function endOfImport(): { readonly job: Promise<Job>; hear(job: Job): void } {
  let end: (job: Job) => void = () => {}
  const job = new Promise<Job>((resolveJob) => {
    end = resolveJob
  })
  return {
    job,
    hear: (heard) => {
      showProgress(`${heard.done} of ${heard.total} files`)
      if (heard.state === 'running') return
      showProgress('')
      end(heard)
    },
  }
}

async function summaryOf(library: Library, job: Job): Promise<ImportSummary> {
  const problems: Problem[] = []
  for (;;) {
    const page = await library.call('problems.list', {
      ...{ ignored: false, code: null, offset: problems.length, limit: 500 },
    })
    problems.push(...page.problems)
    if (page.problems.length === 0 || problems.length >= page.total) break
  }
  const nothing = { letters: 0, added: 0, changed: 0, unchanged: 0, removed: 0, seconds: 0 }
  const { seconds, ...counts } = job.summary ?? nothing
  return { ...counts, problems, seconds }
}

function linesFor(summary: ImportSummary): readonly string[] {
  return [
    `${summary.letters} letters: ${summary.added} added, ${summary.changed} changed, ${summary.unchanged} unchanged, ${summary.removed} removed, in ${summary.seconds.toFixed(1)} s`,
    ...summary.problems.map(
      ({ path, part, message }) => `${path}${part === '' ? '' : `#${part}`}: ${message}`,
    ),
  ]
}
