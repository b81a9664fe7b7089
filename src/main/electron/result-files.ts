/** Answers the calls by which the result of a search, or its lines, go into a file. One is written at a time. */
import type { SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { ResultFormat } from '@shared/search'
import type { BrowserWindow } from 'electron'
import { type WrittenStretch, writeStretches } from '../written-files/stretched-file'
import { chooseDataFile, chooseTableFile } from './dialogs'
import type { MenuLabels } from './menu-labels'
import type { OpenLibraries } from './open-libraries'

export interface ResultFilesOptions {
  readonly window: () => BrowserWindow
  readonly libraries: Pick<OpenLibraries, 'call'>
  readonly labels: () => MenuLabels
}

export function resultFiles({
  window,
  libraries,
  labels,
}: ResultFilesOptions): SubjectHandlers<'shell', 'search'> & SubjectHandlers<'shell', 'concordance'> {
  let writing: AbortController | null = null
  const written = async (
    format: ResultFormat,
    title: string,
    name: string,
    stretch: (offset: number, at: string) => Promise<WrittenStretch>,
  ): Promise<{ readonly path: string; readonly count: number } | null> => {
    if (writing !== null)
      throw new AppError('refused', 'Letters are being written into a file already. Wait for it, or stop it.')
    const stop = new AbortController()
    writing = stop
    try {
      const choose = format === 'csv' ? chooseTableFile : chooseDataFile
      const path = await choose(window(), title, `${name}.${format}`)
      if (path === null) return null
      const at = new Date().toISOString()
      const count = await writeStretches(path, (offset) => stretch(offset, at), stop.signal)
      return count === null ? null : { path, count }
    } finally {
      writing = null
    }
  }
  return {
    'search.export': async (ask) => {
      const file = await written(ask.format, labels().exportResult, 'letters', async (offset, at) => {
        const { letters, ...rest } = await libraries.call('search.written', { ...ask, offset, at })
        return { ...rest, count: letters }
      })
      return file === null ? null : { path: file.path, letters: file.count }
    },
    'concordance.export': async (ask) => {
      const file = await written(
        ask.format,
        labels().exportConcordance,
        'concordance',
        async (offset, at) => {
          const { lines, ...rest } = await libraries.call('concordance.written', { ...ask, offset, at })
          return { ...rest, count: lines }
        },
      )
      return file === null ? null : { path: file.path, lines: file.count }
    },
    'search.stopExport': () => {
      writing?.abort()
      return null
    },
  }
}
