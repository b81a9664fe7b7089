/** `app://letterbook/…`: serves the window's own files from a list made at start, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron'

export const appScheme = 'app'
export const appOrigin = 'app://letterbook'

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "webrtc 'block'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Before `ready`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the files below `folder`, each with the window's policy. */
export function serveApp(ses: Session, folder: string): void {
  const files = allowedFiles(folder)
  ses.protocol.handle(appScheme, (request) => {
    const file = fileFor(request.url, files)
    if (file === null)
      return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
    return new Response(readFileSync(file), {
      headers: {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-dns-prefetch-control': 'off',
        'cross-origin-opener-policy': 'same-origin',
      },
    })
  })
}

/** The file for an address, or null. An address never becomes a path: it is looked up in the list. */
export function fileFor(address: string, files: ReadonlyMap<string, string>): string | null {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return null
  }
  if (
    url.protocol !== `${appScheme}:` ||
    url.host !== 'letterbook' ||
    url.username !== '' ||
    url.password !== ''
  )
    return null
  return files.get(url.pathname === '/' ? '/index.html' : url.pathname) ?? null
}

/** Address path → file, for every regular file below the folder. */
export function allowedFiles(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        return [`/${relative(folder, file).split(sep).map(encodeURIComponent).join('/')}`, file]
      }),
  )
}
