/**
 * Opens a PDF with pdf.js for reading its text: nothing is drawn, run or fetched, fonts and pictures are not kept.
 * Only for worker threads: on the main thread of a service of Electron pdf.js takes itself for a browser.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { ReadingProblem } from '../format'

type PdfJs = typeof import('pdfjs-dist')

export interface OpenDocument {
  readonly pdfjs: PdfJs
  readonly document: PDFDocumentProxy
  /** Gives all memory of the document back. */
  close(): Promise<void>
}

let loading: Promise<PdfJs> | null = null

/** Errors: a ReadingProblem `encrypted`, `truncated` or `unreadable`. `bytes` are copied. */
export async function openDocument(bytes: Buffer): Promise<OpenDocument> {
  loading ??= loadQuietly()
  const pdfjs = await loading
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures larger than a point are passed over without being decoded.
    maxImageSize: 1,
    enableXfa: false,
    stopAtErrors: false,
    cMapPacked: true,
    cMapUrl: packageFolder('cmaps'),
    standardFontDataUrl: packageFolder('standard_fonts'),
  })
  task.onPassword = () => {
    throw new ReadingProblem('encrypted', needsPassword)
  }
  try {
    const document = await task.promise
    return { pdfjs, document, close: () => task.destroy() }
  } catch (thrown) {
    await task.destroy()
    throw problemOf(thrown, bytes)
  }
}

const needsPassword =
  'The document is protected by a password. Open it, save it again without a password, and import that.'

function problemOf(thrown: unknown, bytes: Buffer): unknown {
  if (!(thrown instanceof Error) || thrown instanceof ReadingProblem) return thrown
  if (thrown.name === 'PasswordException') return new ReadingProblem('encrypted', needsPassword)
  if (bytes.lastIndexOf('%%EOF') === -1) {
    return new ReadingProblem(
      'truncated',
      'The document ends in the middle, and nothing of it can be read. Get the file again.',
    )
  }
  return new ReadingProblem(
    'unreadable',
    'The document is damaged and cannot be opened. If another program opens it, print or save it from there as a new PDF.',
  )
}

/** Subtle: while it loads, pdf.js warns on the console that it cannot draw; it is not asked to. */
async function loadQuietly(): Promise<PdfJs> {
  addWithResolvers()
  const { log, warn } = console
  const silence = () => undefined
  console.log = silence
  console.warn = silence
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.log = log
    console.warn = warn
  }
}

/** pdf.js needs it, and Node has it from 22 on, Electron earlier. */
function addWithResolvers(): void {
  if ('withResolvers' in Promise) return
  Object.defineProperty(Promise, 'withResolvers', {
    configurable: true,
    writable: true,
    value: <T>() => {
      let resolve: (value: T | PromiseLike<T>) => void = () => undefined
      let reject: (reason: unknown) => void = () => undefined
      const promise = new Promise<T>((fulfil, refuse) => {
        resolve = fulfil
        reject = refuse
      })
      return { promise, resolve, reject }
    },
  })
}

/** Subtle: pdf.js wants a slash at the end on every system. */
function packageFolder(name: string): string {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return `${join(dirname(manifest), name)}/`
}
