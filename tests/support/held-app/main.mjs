/**
 * Runs the app of this project, which waits with its window until Playwright follows it. A window that opens while
 * Playwright is attaching may be past its first page before anybody listens, and then the test waits for that page for
 * ever. Playwright calls `__playwright_run` when it is ready; its own way of holding an app also changes the app's
 * switches, and needs what only some Electrons read from the command line.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'

const project = new URL('../../../', import.meta.url)
const { productName, version, main } = JSON.parse(readFileSync(new URL('package.json', project), 'utf8'))
app.setName(productName)
app.setVersion(version)
app.getAppPath = () => fileURLToPath(project)

const followed = new Promise((resolve) => {
  globalThis.__playwright_run = () => resolve(undefined)
})
const ready = app.whenReady()
app.whenReady = () => followed.then(() => ready)

await import(new URL(main, project).href)
