/** Starts the app, in order: arguments, walls, settings, library, door, menu, window; and stops it in good order. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { shortcutsWith } from '@shared/shortcut'
import { app, powerMonitor, safeStorage } from 'electron'
import { registerAppScheme, serveApp } from './electron/app-protocol'
import { runCommandLine } from './electron/command-line'
import { wantsFolder } from './electron/dialogs'
import { openDoor } from './electron/door'
import { HandedOverQueue, libraryAmong } from './electron/handed-over'
import { lockWhenIdle } from './electron/idle-lock'
import { Keychain } from './electron/keychain'
import { setMenu } from './electron/menu'
import { labelsFor } from './electron/menu-labels'
import { OpenLibraries } from './electron/open-libraries'
import { quitInGoodOrder, stopWith } from './electron/quit'
import { pictureAndQuit } from './electron/screenshot'
import { hardenProcess, hardenSessions } from './electron/security'
import { serviceProcesses } from './electron/services'
import { applyTheme, openSettings } from './electron/settings'
import { shellHandlers } from './electron/shell'
import { shippedFolder } from './electron/shipped-files'
import { ShownWindow } from './electron/shown-window'
import { commandWords, ownWords, parseSecondStart, parseStartArguments } from './electron/start-arguments'
import { Watched } from './electron/watched'
import { createWindow } from './electron/window'
import { applyWindowZoom } from './electron/window-zoom'

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
  if (!app.requestSingleInstanceLock(ours)) {
    app.quit()
    return
  }
  const watched = new Watched()
  void app
    .whenReady()
    .then(() => start(watched))
    .catch((thrown: unknown) =>
      startArguments.screenshot === null ? watched.crashes.startFailed(thrown) : stopWith(thrown),
    )
}

async function start(watched: Watched): Promise<void> {
  const { diagnostics } = watched
  const window = new ShownWindow()
  const settings = openSettings()
  watched.settings = settings
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
    serviceProcesses(diagnostics.log),
    (...news) => {
      diagnostics.hear(...news)
      window.tellOfLibrary(...news)
    },
    settings,
    keychain,
    { log: diagnostics.log, key: settings.logKey() },
  )
  watched.libraries = libraries
  const opened = libraryAmong(startArguments.paths)
  // A picture is of letters that were looked for.
  const shown = startArguments.screenshot === null ? window.shown : Promise.resolve()
  libraries.openAtStart(startArguments.library ?? opened.library, shown)

  const labels = () => labelsFor(settings.get().language, app.getLocale())
  const showMenu = () =>
    setMenu(labels(), shortcutsWith(settings.get().shortcuts), (chosen) => window.command(chosen))
  showMenu()

  const handedOver = new HandedOverQueue({
    ask: async (folder) => window.open !== null && (await wantsFolder(window.open, labels(), folder)),
    tell: (handed) => window.tell('shell.handedOver', handed),
    fail: (failure) => window.tell('library.failed', failure),
  })
  handOver = (paths) => handedOver.take(paths)
  handOver([...handedEarly, ...(startArguments.library === null ? opened.others : startArguments.paths)])

  const session = await hardenSessions()
  serveApp(session, join(app.getAppPath(), 'out/renderer'))
  openDoor({
    window: () => window.open,
    log: diagnostics.log,
    asked: () => watched.crashes.windowAsked(),
    shell: shellHandlers({
      window: () => window.open,
      libraries,
      settings,
      keychain,
      labels,
      diagnostics: watched.handlers,
      handedNotebook: () => handedOver.notebook(),
      onReady: () => {
        diagnostics.windowReady()
        window.ready()
        handedOver.ready()
        if (window.open !== null && startArguments.screenshot !== null) {
          void pictureAndQuit(window.open, startArguments.screenshot, () => window.importing)
        }
      },
      onSettings: (changed) => {
        showMenu()
        if (window.open !== null) applyWindowZoom(window.open, changed.windowZoom)
        window.tell('settings.changed', changed)
      },
    }),
    library: (name, ask) => libraries.call(name, ask),
  })

  const openWindow = () => {
    const made = createWindow(settings, startArguments.size, labels)
    watched.crashes.hearWindow(made, openWindow)
    window.show(made)
  }
  openWindow()
  app.on('second-instance', (_event, _words, _directory, theirs) => {
    const { library, paths } = parseSecondStart(theirs)
    if (library !== null) window.tell('shell.handedOver', { kind: 'library', path: library })
    handOver(paths)
    window.toFront()
  })
  lockWhenIdle(
    powerMonitor,
    () => settings.get().lockAfter,
    async () => {
      const { notebook } = await libraries.call('privacy.state', {})
      // The window saves what was typed before it locks.
      if (notebook === 'open') window.command('lock')
    },
  )
  powerMonitor.on('resume', () => void libraries.lookAfterSleep())
  quitInGoodOrder(libraries)
}
