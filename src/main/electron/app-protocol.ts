/** `app://letterbook/…`: serves the window's own files from a list made at start, and nothing else. */
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { protocol, type Session } from 'electron'
import { allowedFiles, appScheme, contentSecurityPolicy, fileFor } from './app-files'

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
