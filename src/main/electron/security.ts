/**
 * The walls around the window: switches before start, a session that refuses every request, web contents that go
 * nowhere. It must not know what the window shows. Settings and their reasons: Electron's security checklist.
 */
import { app, type Session, session, type WebContents } from 'electron'
import { appOrigin, appScheme, pageAddress } from './app-files'
import { openingSwitch } from './debug-switches'

/** In memory only: no cache, cookies or history on the disk. */
export const sessionName = 'letterbook'

const switches: readonly (readonly [string, string?])[] = [
  // Subtle: the only setting that also stops look-ups by `<link rel=dns-prefetch>`; no other policy does.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['disable-features', 'SpareRendererForSitePerProcess'],
]

/** Before `ready`. Ends an installed app that was started so that others could look into it. */
export function hardenProcess(): void {
  const opening = openingSwitch(app.isPackaged, (name) => app.commandLine.hasSwitch(name))
  if (opening !== null) {
    console.error(`Letterbook does not start with --${opening}, which would let others look into it.`)
    process.exit(1)
  }
  // Subtle: Electron's own --no-sandbox is given for root only, where Chromium's sandbox cannot start; forcing it on
  // there would end every child process. Windows keep `sandbox: true` all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  for (const [name, value] of switches) {
    if (value === undefined) app.commandLine.appendSwitch(name)
    else app.commandLine.appendSwitch(name, value)
  }
  // A pattern that backtracks without end is handed to an engine that runs in linear time.
  app.commandLine.appendSwitch('js-flags', '--enable-experimental-regexp-engine-on-excessive-backtracks')
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

let refusedRequests = 0

/** How many requests were refused since the start; 0 in normal use. */
export function countRefusedRequests(): number {
  return refusedRequests
}

/** After `ready`: the window's session and the default one refuse network, permissions, devices and downloads. */
export async function hardenSessions(): Promise<Session> {
  const own = session.fromPartition(sessionName)
  await Promise.all([own, session.defaultSession].map(hardenSession))
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off', secureDnsServers: [] })
  return own
}

/** One more session with the same walls, for pages that the window does not share its own with. */
export async function hardenedSession(name: string): Promise<Session> {
  const made = session.fromPartition(name)
  await hardenSession(made)
  return made
}

const innerAddress = new RegExp(`^(${appScheme}|data|blob|devtools):`)

async function hardenSession(ses: Session): Promise<void> {
  ses.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, decide) => {
    const allowed = innerAddress.test(details.url)
    if (!allowed) refusedRequests += 1
    decide({ cancel: !allowed })
  })
  // Requests of the program itself do not pass the filter above when they name a file.
  ses.protocol.handle('file', () => Response.error())
  ses.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  ses.setPermissionCheckHandler(() => false)
  ses.setDevicePermissionHandler(() => false)
  ses.setDisplayMediaRequestHandler(null)
  ses.on('will-download', (event) => event.preventDefault())
  ses.on('select-hid-device', (event) => event.preventDefault())
  ses.on('select-serial-port', (event) => event.preventDefault())
  ses.on('select-usb-device', (event) => event.preventDefault())
  // The dictionary download is the one request that a default window makes.
  ses.setSpellCheckerEnabled(false)
  ses.setSpellCheckerLanguages([])
  await ses.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9;socks=127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  })
}

function hardenContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault()
  contents.on('will-navigate', refuse)
  // Subtle: a link inside a subframe is not seen by will-navigate.
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  // Subtle: nobody is asked before a page becomes `about:blank`, where nothing of the app is left. Pages in sessions of
  // their own, which are printed or tell of trouble, have other addresses and no bridge.
  contents.on('did-navigate', (_event, url) => {
    if (contents.session !== session.fromPartition(sessionName)) return
    if (!url.startsWith(`${appOrigin}/`)) void contents.loadURL(pageAddress)
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
