/** Answers the calls by which notes go into files of other programs and onto paper, and come from such files. */
import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SubjectHandlers } from '@shared/contract'
import type { NoteFormat } from '@shared/exchange'
import { AppError, messageOf } from '@shared/failure'
import { type BrowserWindow, dialog } from 'electron'
import { chooseFileToWrite } from './dialogs'
import type { MenuLabels } from './menu-labels'
import type { OpenLibraries } from './open-libraries'
import { pdfOf, printPage } from './printed-page'
import { writeWholeFile } from './whole-file'

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
      if (format === 'markdown') await writeFolder(path, files, (file) => bytesOf(draft, file))
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

/** The folder is there whole or not at all, and never in the place of another. Errors: `refused`. */
async function writeFolder(
  path: string,
  files: readonly string[],
  bytesOf: (file: number) => Promise<Uint8Array>,
): Promise<void> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    for (const [file, name] of files.entries()) {
      const target = join(unfinished, name)
      await mkdir(dirname(target), { recursive: true })
      await writeWholeFile(target, await bytesOf(file))
    }
    await moveInto(unfinished, path)
  } catch (thrown) {
    await rm(unfinished, { recursive: true, force: true })
    if (thrown instanceof AppError) throw thrown
    throw new AppError('refused', `The folder could not be written: ${messageOf(thrown)}`, path)
  }
}

async function moveInto(unfinished: string, path: string): Promise<void> {
  try {
    // Subtle: moving a folder onto an empty one, or onto nothing, works; onto one with files in it, never.
    await rename(unfinished, path)
  } catch (thrown) {
    throw new AppError(
      'refused',
      `${path} is there already, or cannot be written (${messageOf(thrown)}). Choose a folder that is not there yet.`,
      path,
    )
  }
}
