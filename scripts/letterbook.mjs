#!/usr/bin/env node
/**
 * `letterbook …`: the command line of a project folder. Goes on under the Node of the packages when the one that
 * started it is too old, and builds when there is no build; standard output is left to the command.
 */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './set-up/build.mjs'
import { ensurePackages } from './set-up/packages.mjs'
import { inProject, projectNode } from './set-up/places.mjs'
import { run } from './set-up/processes.mjs'
import { reportOnStandardError, showFailure } from './set-up/report.mjs'

const commandLine = inProject('out/main/cli.js')
// The SQLite binding and some packages need Node 22.14, the first of its line with Node-API 10.
const isTooOld = Number(process.versions.napi) < 10

reportOnStandardError()
try {
  if (!existsSync(projectNode)) await ensurePackages()
  if (!existsSync(commandLine)) await ensureBuild()
  if (isTooOld)
    process.exit(await run(projectNode, process.argv.slice(1), { stdio: 'inherit', detached: false }))
} catch (error) {
  process.exit(showFailure(error))
}
await import(pathToFileURL(commandLine).href)
