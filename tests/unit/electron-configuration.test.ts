import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../src', import.meta.url))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|tsx|html|css)$/.test(name))
  // Names what an installed app refuses.
  .filter((name) => !name.endsWith('debug-switches.ts'))
  .map((name) => ({
    name: name.replaceAll('\\', '/'),
    text: withoutComments(readFileSync(join(source, name), 'utf8')),
  }))

/** Comments may name what the code must not do. A line that begins with an address is no comment. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '$1')
}

/** Where it stands, as `file: the words`. */
function found(pattern: RegExp, among = files): readonly string[] {
  return among.flatMap(({ name, text }) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(([words]) => `${name}: ${words}`),
  )
}

/** The known mistakes of Electron apps, after the checks of Doyensec's electronegativity. */
const mistakes: readonly (readonly [what: string, pattern: RegExp, example: string])[] = [
  ['Node in a page', /nodeIntegration(InSubFrames|InWorker)?:\s*(?!false)\S+/, 'nodeIntegration: true'],
  [
    'a page that shares its world with the preload',
    /contextIsolation:\s*(?!true)\S+/,
    'contextIsolation: false',
  ],
  ['a page without sandbox', /\bsandbox:\s*(?!true)\S+/, 'sandbox: false'],
  ['a page without the rule of one origin', /webSecurity:\s*(?!true)\S+/, 'webSecurity: false'],
  ['insecure content', /allowRunningInsecureContent:\s*(?!false)\S+/, 'allowRunningInsecureContent: true'],
  [
    'features on trial',
    /experimentalFeatures:\s*(?!false)\S+|experimentalCanvasFeatures/,
    'experimentalFeatures: true',
  ],
  ['features of Blink by name', /enableBlinkFeatures|enable-blink-features/, "enableBlinkFeatures: 'X'"],
  ['a webview', /webviewTag:\s*(?!false)\S+|<webview|allowpopups/, '<webview src="x">'],
  ['spelling by a downloaded list', /spellcheck:\s*(?!false)\S+|spellCheck=\{true\}/, 'spellcheck: true'],
  ['plugins', /\bplugins:\s*true/, 'plugins: true'],
  ['the remote module', /enableRemoteModule|@electron\/remote|electron\.remote/, 'enableRemoteModule: true'],
  ['a session kept on the disk', /['"`]persist:/, "partition: 'persist:x'"],
  ['a program opened for an address', /\bopen(External|Path)\b/, 'shell.openExternal(url)'],
  [
    'certificates of its own',
    /certificate-error|setCertificateVerifyProc|ignore-certificate-errors|rejectUnauthorized/,
    "app.on('certificate-error', f)",
  ],
  [
    'a switch that weakens Chromium',
    /disable-web-security|disable-site-isolation|allow-file-access|remote-debugging|['"`]no-sandbox['"`]\s*\)\s*;?\s*app|appendSwitch\(\s*['"`]no-sandbox/,
    "appendSwitch('no-sandbox')",
  ],
  [
    'warnings switched off',
    /ELECTRON_DISABLE_SECURITY_WARNINGS|ELECTRON_ENABLE_/,
    'ELECTRON_DISABLE_SECURITY_WARNINGS',
  ],
  ['a privilege of schemes', /bypassCSP|allowServiceWorkers|corsEnabled/, 'bypassCSP: true'],
  [
    'a scheme of the system',
    /setAsDefaultProtocolClient|registerFileProtocol|interceptFileProtocol|interceptHttpProtocol/,
    "app.setAsDefaultProtocolClient('x')",
  ],
  [
    'code made of text',
    /\beval\(|new Function\(|setTimeout\(\s*['"`]|vm\.(run|compile)|insertCSS\(/,
    "eval('1')",
  ],
  [
    'markup made of text',
    /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment)\b/,
    'a.innerHTML = b',
  ],
  [
    'a policy that lets in',
    /unsafe-eval|script-src[^;"']*unsafe-inline|script-src[^;"']*https?:/,
    "script-src 'unsafe-eval'",
  ],
  [
    'an address of a network to load from',
    /\b(src|srcSet|action|poster)=["'{`]+https?:|fetch\(\s*['"`]https?:|@import\s+(url\()?["']?https?:|url\(["']?https?:/,
    'fetch("http://a")',
  ],
  [
    'a network of its own',
    /from ['"](node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises)['"]|\bnet\.(request|fetch)\(|new WebSocket\(|new EventSource\(|XMLHttpRequest|sendBeacon|RTCPeerConnection/,
    "import net from 'node:net'",
  ],
  [
    'updates or reports that are sent',
    /autoUpdater|crashReporter\.start|uploadToServer:\s*true/,
    'autoUpdater.checkForUpdates()',
  ],
  ['traces in the system', /addRecentDocument|setJumpList/, "app.addRecentDocument('x')"],
  [
    'tools for developers',
    /openDevTools|toggleDevTools|toggledevtools|['"`](forceReload|reload)['"`]/,
    "role: 'toggleDevTools'",
  ],
  [
    'a permission that is granted',
    /(decide|callback|grant)\(\s*true\s*\)|setPermissionCheckHandler\(\(\)\s*=>\s*true/,
    'decide(true)',
  ],
]

describe('the sources of the app', () => {
  it('are looked at', () => {
    expect(files.length).toBeGreaterThan(300)
    expect(files.map(({ name }) => name)).toContain('main/electron/window.ts')
  })

  it.each(mistakes)('hold no %s', (_what, pattern, example) => {
    expect(found(pattern, [{ name: 'example', text: example }])).toHaveLength(1)
    expect(found(pattern)).toEqual([])
  })

  it('make windows only where every door is closed', () => {
    const makers = found(/new (BrowserWindow|BrowserView|WebContentsView)\(/).map(
      (place) => place.split(':')[0],
    )
    expect([...new Set(makers)].sort()).toEqual([
      'main/electron/printed-page.ts',
      'main/electron/trouble.ts',
      'main/electron/window.ts',
    ])
    for (const maker of new Set(makers)) {
      const text = files.find(({ name }) => name === maker)?.text ?? ''
      for (const setting of [
        'sandbox: true',
        'contextIsolation: true',
        'nodeIntegration: false',
        'spellcheck: false',
      ])
        expect(text, `${maker} says ${setting}`).toContain(setting)
    }
  })

  it('listen to the window at one door, and give the page one bridge', () => {
    expect(found(/ipcMain\.(handle|on|once|handleOnce)\(/)).toEqual([
      'main/electron/door.ts: ipcMain.handle(',
    ])
    expect(found(/exposeInMainWorld\(/)).toEqual(['preload/index.ts: exposeInMainWorld('])
    expect(found(/\bipcRenderer\b(?!,|\s)/).every((place) => place.startsWith('preload/index.ts'))).toBe(true)
  })

  it('run a script in a page only to wait for its picture', () => {
    expect(found(/executeJavaScript\w*\(/)).toEqual(['main/electron/screenshot.ts: executeJavaScript('])
  })

  it('start no programs but their own services and threads', () => {
    expect(found(/from ['"](node:)?child_process['"]/)).toEqual([])
    expect(found(/utilityProcess\.fork\(/)).toEqual(['main/electron/services.ts: utilityProcess.fork('])
  })
})
