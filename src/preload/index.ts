/** Runs in the sandbox before the window's page and puts the bridge into it. Nothing of Electron itself gets through. */
import { windowCalls } from '@shared/contract/window-calls?evaluated'
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { createBridge } from './bridge'

contextBridge.exposeInMainWorld(
  'letterbook',
  createBridge(
    {
      invoke: (channel, name, ask) => ipcRenderer.invoke(channel, name, ask),
      listen: (channel, listener) => {
        const forward = (_event: unknown, name: unknown, value: unknown) => listener(name, value)
        ipcRenderer.on(channel, forward)
        return () => ipcRenderer.removeListener(channel, forward)
      },
      pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
      platform: process.platform,
    },
    windowCalls,
  ),
)
