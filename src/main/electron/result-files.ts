/** Answers the calls by which the result of a search goes into a file. One is written at a time. */
import type { SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { BrowserWindow } from 'electron'
import { chooseDataFile, chooseTableFile } from './dialogs'
import type { MenuLabels } from './menu-labels'
import type { OpenLibraries } from './open-libraries'
import { writeStretches } from './stretched-file'

export interface ResultFilesOptions {
  readonly window: () => BrowserWindow
  readonly libraries: Pick<OpenLibraries, 'call'>
  readonly labels: () => MenuLabels
}

export function resultFiles({
  window,
  libraries,
  labels,
}: ResultFilesOptions): SubjectHandlers<'shell', 'search'> {
  let writing: AbortController | null = null
  return {
    'search.export': async (ask) => {
      if (writing !== null)
        throw new AppError(
          'refused',
          'Letters are being written into a file already. Wait for it, or stop it.',
        )
      const choose = ask.format === 'csv' ? chooseTableFile : chooseDataFile
      const path = await choose(window(), labels().exportResult, `letters.${ask.format}`)
      if (path === null) return null
      const stop = new AbortController()
      writing = stop
      const at = new Date().toISOString()
      try {
        const letters = await writeStretches(
          path,
          async (offset) => {
            const {
              text,
              letters: count,
              next,
              state,
            } = await libraries.call('search.written', {
              ...{ ...ask, offset, at },
            })
            return { text, count, next, state }
          },
          stop.signal,
        )
        return letters === null ? null : { path, letters }
      } finally {
        writing = null
      }
    },
    'search.stopExport': () => {
      writing?.abort()
      return null
    },
  }
}
