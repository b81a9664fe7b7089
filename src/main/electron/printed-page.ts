/**
 * Pages that are made for printing: each in a hidden window of its own that runs no script, goes nowhere and reaches
 * nothing but the page itself, which is kept in memory.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@shared/failure'
import { app, BrowserWindow, type Session, type WebContents } from 'electron'
import { allowedFiles, appOrigin, appScheme } from './app-files'
import { hardenedSession } from './security'

const pageSession = 'letterbook-printing'
/** Sessions stay as long as the app runs: each is used for one page after the other. */
const idleSessions: Session[] = []
const pageAddress = `${appOrigin}/page.html`

/** The page as a PDF. */
export function pdfOf(html: string): Promise<Uint8Array> {
  return withPage(html, (contents) =>
    contents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: pageNumbers,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  )
}

const pageNumbers =
  '<div style="font-size:8px;width:100%;padding-bottom:6px;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

/** Opens the system's dialog for printing; false when the reader cancelled. Errors: `refused`. */
export function printPage(html: string): Promise<boolean> {
  return withPage(
    html,
    (contents) =>
      new Promise((resolve, reject) => {
        contents.print({ printBackground: true }, (done, reason) => {
          if (done) resolve(true)
          else if (/cancel/i.test(reason)) resolve(false)
          else reject(new AppError('refused', `The comparison could not be printed: ${reason}.`))
        })
      }),
  )
}

async function withPage<Value>(
  html: string,
  work: (contents: WebContents) => Promise<Value>,
): Promise<Value> {
  const session = idleSessions.pop() ?? (await hardenedSession(`${pageSession}-${nextSession++}`))
  const page = withFonts(html)
  session.protocol.handle(appScheme, ({ url }) =>
    url === pageAddress ? new Response(page, { headers }) : new Response('Not found', { status: 404 }),
  )
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webgl: false,
      spellcheck: false,
      devTools: false,
    },
  })
  try {
    await window.loadURL(pageAddress)
    return await work(window.webContents)
  } finally {
    window.destroy()
    session.protocol.unhandle(appScheme)
    idleSessions.push(session)
  }
}

let nextSession = 1

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'",
}

/**
 * Subtle: only fonts inside the page are there when it is printed. The page's own policy, which stands before anything
 * that a letter says, would keep them out; the one of `headers` takes its place.
 */
function withFonts(html: string): string {
  const ownPolicy = /<meta http-equiv="Content-Security-Policy"[^>]*>/
  return html.replace(ownPolicy, () => `<style>${fontFaces()}</style>`)
}

/** The fonts that come with the app, for scripts that the system has no font for: the window's own rules, made whole. */
function fontFaces(): string {
  const files = allowedFiles(join(app.getAppPath(), 'out/renderer'))
  const styles = [...files].filter(([address]) => address.endsWith('.css'))
  return styles
    .flatMap(([address, file]) => {
      const rules = readFileSync(file, 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? []
      const ofText = rules.filter((rule) => /Source Serif 4|Vazirmatn/.test(rule))
      return ofText.map((rule) => withFontInside(rule, `${appOrigin}${address}`, files))
    })
    .join('\n')
}

function withFontInside(rule: string, from: string, files: ReadonlyMap<string, string>): string {
  return rule.replace(/url\(["']?([^"')]+)["']?\)/g, (whole, address: string) => {
    const file = files.get(new URL(address, from).pathname)
    if (file === undefined) return whole
    return `url(data:font/woff2;base64,${readFileSync(file).toString('base64')})`
  })
}
