/** Answers the calls by which a comparison goes into a file or onto paper. */
import type { ComparisonFormat } from '@shared/comparison'
import type { SubjectHandlers } from '@shared/contract'
import type { BrowserWindow } from 'electron'
import { writeWholeFile } from '../written-files/whole-file'
import { chooseFileToWrite } from './dialogs'
import type { MenuLabels } from './menu-labels'
import type { OpenLibraries } from './open-libraries'
import { pdfOf, printPage } from './printed-page'

export interface ComparisonFilesOptions {
  readonly window: () => BrowserWindow
  readonly libraries: Pick<OpenLibraries, 'call'>
  readonly labels: () => MenuLabels
}

const endings: Readonly<Record<ComparisonFormat, string>> = {
  csv: 'csv',
  tei: 'xml',
  html: 'html',
  pdf: 'pdf',
}

export function comparisonFiles({
  window,
  libraries,
  labels,
}: ComparisonFilesOptions): SubjectHandlers<'shell', 'compare'> {
  return {
    // Written before it is asked where to, so that nobody chooses a file for what cannot be written.
    'compare.export': async (ask) => {
      const { text, name } = await libraries.call('compare.written', ask)
      const ending = endings[ask.format]
      const path = await chooseFileToWrite(window(), labels().exportComparison, `${name}.${ending}`, ending)
      if (path === null) return null
      await writeWholeFile(path, ask.format === 'pdf' ? await pdfOf(text) : text)
      return { path }
    },
    'compare.print': async (ask) => {
      const { text } = await libraries.call('compare.written', { ...ask, format: 'html' })
      return (await printPage(text)) ? { printed: true } : null
    },
  }
}
