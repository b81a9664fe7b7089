/** Answers the call by which letters go into files of other programs, or into a folder of pages. */
import type { SubjectHandlers } from '@shared/contract'
import { isFolder, type LetterFormat } from '@shared/letter-export'
import { type BrowserWindow, dialog } from 'electron'
import { writeWholeFile } from '../written-files/whole-file'
import { writeWholeFolder } from '../written-files/whole-folder'
import { chooseFileToWrite } from './dialogs'
import type { MenuLabels } from './menu-labels'
import type { OpenLibraries } from './open-libraries'

export interface LetterExportFilesOptions {
  readonly window: () => BrowserWindow
  readonly libraries: Pick<OpenLibraries, 'call'>
  readonly labels: () => MenuLabels
}

export function letterExportFiles({
  window,
  libraries,
  labels,
}: LetterExportFilesOptions): SubjectHandlers<'shell', 'letter-exports'> {
  const bytesOf = async (draft: string, file: number): Promise<Uint8Array> => {
    const parts: Uint8Array[] = []
    for (let offset: number | null = 0; offset !== null; ) {
      const stretch: { readonly bytes: Uint8Array; readonly next: number | null } = await libraries.call(
        'letter-exports.stretch',
        { draft, file, offset },
      )
      parts.push(stretch.bytes)
      offset = stretch.next
    }
    return Buffer.concat(parts)
  }
  return {
    'letter-exports.export': async ({ draft }) => {
      const { format, files } = await libraries.call('letter-exports.written', { draft })
      const path = await choosePath(window(), labels().exportLetters, format, files)
      if (path === null) return null
      if (isFolder(format)) await writeWholeFolder(path, files, (file) => bytesOf(draft, file))
      else await writeWholeFile(path, await bytesOf(draft, 0))
      return { path, files: files.length }
    },
  }
}

async function choosePath(
  window: BrowserWindow,
  title: string,
  format: LetterFormat,
  [name = 'letters']: readonly string[],
): Promise<string | null> {
  if (!isFolder(format)) return await chooseFileToWrite(window, title, name, name.split('.').at(-1) ?? '')
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: format === 'pack' ? 'reading pack' : 'letters',
    properties: ['createDirectory'],
  })
  return canceled || filePath === '' ? null : filePath
}
