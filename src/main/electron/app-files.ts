/** Which addresses of `app://letterbook` there are, and the policy that their pages live under. Knows no Electron. */
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export const appScheme = 'app'
export const appOrigin = 'app://letterbook'
/** The window's one page. */
export const pageAddress = `${appOrigin}/index.html`

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
