/** The one window: made with every door closed, shown when it has something to show, put back where it was. */
import { join } from 'node:path'
import { app, BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron'
import { pageAddress } from './app-files'
import { quitWithoutSaving } from './dialogs'
import type { MenuLabels } from './menu-labels'
import { sessionName } from './security'
import type { SettingsStore, WindowPlace } from './settings'
import { keepWindowZoom } from './window-zoom'

const smallest = { minWidth: 640, minHeight: 480 }

function windowOptions(place: Partial<WindowPlace>, packaged: boolean): BrowserWindowConstructorOptions {
  return {
    ...smallest,
    width: place.width ?? 1280,
    height: place.height ?? 800,
    ...(place.x === undefined || place.y === undefined ? {} : { x: place.x, y: place.y }),
    show: false,
    title: 'Letterbook',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a18' : '#faf8f4',
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/index.cjs'),
      partition: sessionName,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      plugins: false,
      safeDialogs: true,
      devTools: !packaged,
    },
  }
}

/** Makes the window and begins to load its page; it is shown as soon as it can be drawn. */
export function createWindow(
  settings: SettingsStore,
  size: { width: number; height: number } | null,
  labels: () => MenuLabels,
): BrowserWindow {
  const kept = size === null ? visiblePlace(settings.windowPlace()) : size
  const window = new BrowserWindow(windowOptions(kept ?? {}, app.isPackaged))
  if (size === null && settings.windowPlace()?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  keepPlace(window, settings)
  keepWindowZoom(window, () => settings.get().windowZoom)
  // The page holds words that are not saved; to prevent its preventing is to let it close.
  window.webContents.on('will-prevent-unload', (event) => {
    if (quitWithoutSaving(window, labels())) event.preventDefault()
  })
  // That it fails is heard by whoever watches the start.
  window.loadURL(pageAddress).catch(() => {})
  return window
}

/** A place on a screen that is no longer there would put the window where nobody sees it. */
function visiblePlace(place: WindowPlace | null): WindowPlace | null {
  if (place === null) return null
  const area = screen.getDisplayMatching(place).workArea
  const inside =
    place.x < area.x + area.width - 80 &&
    place.x + place.width > area.x + 80 &&
    place.y >= area.y - 10 &&
    place.y < area.y + area.height - 80
  return inside ? place : null
}

function keepPlace(window: BrowserWindow, settings: SettingsStore): void {
  let timer: NodeJS.Timeout | null = null
  const keep = () => {
    timer = null
    if (window.isDestroyed() || window.isMinimized()) return
    settings.keepWindowPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() })
  }
  const soon = () => {
    timer ??= setTimeout(keep, 500)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('close', () => {
    if (timer !== null) clearTimeout(timer)
    keep()
  })
}
