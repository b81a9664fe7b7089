/**
 * What a plain Electron runs when it is given the folder of an app: takes that folder from the arguments, tells
 * Electron about the app, and runs its main module. Electron waits with `ready` until the import below is done,
 * so the app can still register privileged schemes.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))

if (given === undefined) {
  process.stderr.write('Name the folder of the app to run: electron FOLDER\n')
  app.exit(1)
} else {
  const folder = resolve(given)
  const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  process.defaultApp = true
  app.setAppPath(folder)
  app.setName(productName ?? name)
  if (version) app.setVersion(version)
  await import(pathToFileURL(join(folder, main ?? 'index.js')).href).catch((error) => {
    process.stderr.write(`The app could not be started: ${error?.stack ?? error}\n`)
    app.exit(1)
  })
}
