/** Starts the app, in order: arguments, walls, settings, library, door, menu, window; and stops it in good order. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, powerMonitor, safeStorage } from 'electron'
import { registerAppScheme, serveApp } from './electron/app-protocol'
import { runCommandLine } from './electron/command-line'
import { wantsFolder } from './electron/dialogs'
import { openDoor, tellWindow } from './electron/door'
import { HandedOverQueue, libraryAmong } from './electron/handed-over'
import { lockWhenIdle } from './electron/idle-lock'
import { Keychain } from './electron/keychain'
import { setMenu } from './electron/menu'
import { labelsFor } from './electron/menu-labels'
import { OpenLibraries } from './electron/open-libraries'
import { writeScreenshot } from './electron/screenshot'
import { hardenProcess, hardenSessions } from './electron/security'
import { serviceProcesses } from './electron/services'
import { applyTheme, openSettings } from './electron/settings'
import { shellHandlers } from './electron/shell'
import { shippedFolder } from './electron/shipped-files'
import { commandWords, ownWords, parseSecondStart, parseStartArguments } from './electron/start-arguments'
import { createWindow } from './electron/window'

const words = ownWords(process.argv, app.isPackaged)
const command = app.isPackaged ? commandWords(words, existsSync) : null
const startArguments = parseStartArguments(words, process.cwd())
/** What was opened with the app from outside before its window stands; then taken by `start`. */
const handedEarly: string[] = []
let handOver = (paths: readonly string[]): void => {
  handedEarly.push(...paths)
}

if (command === null) openApp()
else await runCommandLine(command)

function openApp(): void {
  if (startArguments.userData !== null) app.setPath('userData', startArguments.userData)
  hardenProcess()
  registerAppScheme()
  // How macOS hands over what is opened, at the start and later.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    handOver([path])
  })
  // Subtle: Chromium puts the words of a second start into another order; these are as they were typed.
  const ours = { words, directory: process.cwd() }
  if (app.requestSingleInstanceLock(ours)) void app.whenReady().then(start).catch(stopWith)
  else app.quit()
}

async function start(): Promise<void> {
  let window: BrowserWindow | null = null
  let importing = false
  let locked = false
  const settings = openSettings()
  const keychain = new Keychain({
    storage: safeStorage,
    platform: process.platform,
    folder: app.getPath('userData'),
  })
  applyTheme({ theme: startArguments.theme ?? settings.get().theme })

  const libraries = new OpenLibraries(
    {
      userData: app.getPath('userData'),
      sampleLetters: join(shippedFolder(), 'sample-library/letters'),
    },
    serviceProcesses,
    (...news) => {
      const [name, value] = news
      if (name === 'import.job') importing = value.state === 'running'
      const wasLocked = locked
      if (name === 'library.changed') locked = value.notebook.kind === 'locked'
      // A page that is loaded anew keeps nothing of what it showed. Once: a passphrase may be being typed into the next.
      if (locked && !wasLocked) {
        window?.webContents.reload()
        return
      }
      tellWindow(window, ...news)
    },
    settings,
    keychain,
  )
  const opened = libraryAmong(startArguments.paths)
  libraries.openAtStart(startArguments.library ?? opened.library)

  const labels = () => labelsFor(settings.get().language, app.getLocale())
  const showMenu = () => setMenu(labels(), (command) => tellWindow(window, 'shell.command', command))
  showMenu()

  let handedNotebook: string | null = null
  const handedOver = new HandedOverQueue({
    ask: async (folder: string) => window !== null && (await wantsFolder(window, labels(), folder)),
    tell: (handed) => {
      if (handed.kind === 'notebook') handedNotebook = handed.path
      tellWindow(window, 'shell.handedOver', handed)
    },
    fail: (failure) => tellWindow(window, 'library.failed', failure),
  })
  handOver = (paths) => handedOver.take(paths)
  handOver([...handedEarly, ...(startArguments.library === null ? opened.others : startArguments.paths)])

  const session = await hardenSessions()
  serveApp(session, join(app.getAppPath(), 'out/renderer'))
  openDoor({
    window: () => window,
    shell: shellHandlers({
      window: () => window,
      libraries,
      settings,
      keychain,
      labels,
      handedNotebook: () => {
        const path = handedNotebook
        handedNotebook = null
        return path
      },
      onReady: () => {
        handedOver.ready()
        if (window !== null && startArguments.screenshot !== null) {
          void pictureAndQuit(window, startArguments.screenshot, () => importing)
        }
      },
      onSettings: (changed) => {
        showMenu()
        tellWindow(window, 'settings.changed', changed)
      },
    }),
    library: (name, ask) => libraries.call(name, ask),
  })

  window = createWindow(settings, startArguments.size, labels)
  window.on('closed', () => {
    window = null
  })
  app.on('second-instance', (_event, _words, _directory, theirs) => {
    const { library, paths } = parseSecondStart(theirs)
    if (library !== null) tellWindow(window, 'shell.handedOver', { kind: 'library', path: library })
    handOver(paths)
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  lockWhenIdle(
    powerMonitor,
    () => settings.get().lockAfter,
    async () => {
      const { notebook } = await libraries.call('privacy.state', {})
      // The window saves what was typed before it locks.
      if (notebook === 'open') tellWindow(window, 'shell.command', 'lock')
    },
  )
  quitInGoodOrder(libraries)
}

/** The services finish what they are writing before the app ends. */
function quitInGoodOrder(libraries: OpenLibraries): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void libraries.close().finally(() => {
      closed = true
      // Subtle: with nothing to close this comes while Electron is still in `will-quit`, where another quit is lost.
      setImmediate(() => app.quit())
    })
  })
}

/** Waits for a running import, at most half a minute, so that the picture shows letters. */
async function pictureAndQuit(window: BrowserWindow, file: string, importing: () => boolean): Promise<void> {
  for (let waited = 0; importing() && waited < 30_000; waited += 200) {
    await new Promise((done) => setTimeout(done, 200))
  }
  try {
    await writeScreenshot(window, file)
    app.quit()
  } catch (thrown) {
    stopWith(thrown)
  }
}

function stopWith(thrown: unknown): void {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  app.exit(1)
}
