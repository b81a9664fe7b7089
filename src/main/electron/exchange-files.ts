/** Answers the calls by which notes go into files of other programs and onto paper, and come from such files. */
import type { SubjectHandlers } from '@shared/contract'
import type { NoteFormat } from '@shared/exchange'
import { type BrowserWindow, dialog } from 'electron'
import { writeWholeFile } from '../written-files/whole-file'
import { writeWholeFolder } from '../written-files/whole-folder'
import { chooseFileToWrite } from './dialogs'
import type { MenuLabels } from './menu-labels'
import type { OpenLibraries } from './open-libraries'
import { pdfOf, printPage } from './printed-page'

export interface ExchangeFilesOptions {
  readonly window: () => BrowserWindow
  readonly libraries: Pick<OpenLibraries, 'call'>
  readonly labels: () => MenuLabels
}

const readable = ['jsonld', 'json', 'qdpx']

export function exchangeFiles({
  window,
  libraries,
  labels,
}: ExchangeFilesOptions): SubjectHandlers<'shell', 'exchange'> {
  const bytesOf = async (draft: string, file: number): Promise<Uint8Array> => {
    const parts: Uint8Array[] = []
    for (let offset: number | null = 0; offset !== null; ) {
      const stretch: { readonly bytes: Uint8Array; readonly next: number | null } = await libraries.call(
        'exchange.stretch',
        { draft, file, offset },
      )
      parts.push(stretch.bytes)
      offset = stretch.next
    }
    return Buffer.concat(parts)
  }
  const pageOf = async (draft: string) => Buffer.from(await bytesOf(draft, 0)).toString()
  return {
    'exchange.export': async ({ draft }) => {
      const { format, files } = await libraries.call('exchange.written', { draft })
      const path = await choosePath(window(), labels().exportNotes, format)
      if (path === null) return null
      if (format === 'markdown') await writeWholeFolder(path, files, (file) => bytesOf(draft, file))
      else
        await writeWholeFile(
          path,
          format === 'pdf' ? await pdfOf(await pageOf(draft)) : await bytesOf(draft, 0),
        )
      return { path, files: files.length }
    },
    'exchange.print': async ({ draft }) =>
      (await printPage(await pageOf(draft))) ? { printed: true } : null,
    'exchange.read': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: labels().importNotes,
        filters: [{ name: readable.join(', '), extensions: readable }],
        properties: ['openFile'],
      })
      const path = canceled ? undefined : filePaths[0]
      return path === undefined ? null : await libraries.call('exchange.plan', { path })
    },
  }
}

async function choosePath(window: BrowserWindow, title: string, format: NoteFormat): Promise<string | null> {
  if (format !== 'markdown') {
    const name = format === 'qdc' ? 'codes' : 'notes'
    return await chooseFileToWrite(window, title, `${name}.${format}`, format)
  }
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: 'notes',
    properties: ['createDirectory'],
  })
  return canceled || filePath === '' ? null : filePath
}
