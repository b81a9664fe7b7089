/** Answers the call by which a table of codes goes into a file. */
import type { SubjectHandlers } from '@shared/contract'
import type { BrowserWindow } from 'electron'
import { writeChosenFile } from './chosen-files'
import { chooseTableFile } from './dialogs'
import type { MenuLabels } from './menu-labels'

export interface CodeFilesOptions {
  readonly window: () => BrowserWindow
  readonly labels: () => MenuLabels
}

export function codeFiles({ window, labels }: CodeFilesOptions): SubjectHandlers<'shell', 'codes'> {
  return {
    'codes.exportTable': async ({ name, csv }) => {
      const path = await chooseTableFile(window(), labels().exportCodes, `${name}.csv`)
      if (path === null) return null
      // Spreadsheets know the encoding by the mark at the beginning.
      await writeChosenFile(path, `\ufeff${csv}\r\n`)
      return { path }
    },
  }
}
