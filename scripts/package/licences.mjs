/**
 * One file with the licences of all that is shipped: packages that run in the app or were built into its window, with
 * all they need in turn. Electron and Chromium bring files of their own beside the program.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../set-up/places.mjs'
import { SetUpError } from '../set-up/report.mjs'

const licenceFile = /^(licen[cs]e|copying|notice|ofl)([-_.].*)?$/i
const importedName = /(?:from|import)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)/g
const styleImport = /@import\s+(?:url\()?['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)/g

/** @returns {string} the file's path */
export function writeLicences() {
  const folder = inProject('out/licences')
  const file = join(folder, 'third-party.txt')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, licencesText(shippedPackages()))
  return file
}

/**
 * @typedef {{place: string, name: string, version: string, licence: string}} Shipped
 */

/** @param {readonly Shipped[]} packages */
export function licencesText(packages) {
  const parts = packages.map(({ place, name, version, licence }) => {
    const texts = licenceTexts(place)
    if (texts.length === 0 && licence === '')
      throw new SetUpError(`The package ${name} neither names nor brings a licence; it cannot be shipped.`)
    return [`${name} ${version}`, `Licence: ${licence}`, ...texts].join('\n\n')
  })
  return `${[head(packages.length), ...fontTexts(), ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** In the order of their names. @returns {readonly Shipped[]} */
export function shippedPackages() {
  /** @type {{packages: Record<string, any>}} */
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  const { dependencies = {}, devDependencies = {} } = lock.packages[''] ?? {}
  const builtIn = namesIn(inProject('src')).filter((name) => name in devDependencies && name !== 'electron')
  /** @type {Map<string, Shipped>} */
  const found = new Map()
  const waiting = [...Object.keys(dependencies), ...builtIn].map((name) => ({ from: '', name }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const place = placeOf(lock.packages, next.from, next.name)
    // Optional packages for other systems are not installed and not shipped.
    if (place === null || found.has(place) || !existsSync(inProject(place))) continue
    const { name, version, license, licenses } = JSON.parse(
      readFileSync(inProject(place, 'package.json'), 'utf8'),
    )
    found.set(place, { place: inProject(place), name, version, licence: licenceName(license ?? licenses) })
    const entry = lock.packages[place]
    const needs = { ...entry.dependencies, ...entry.optionalDependencies }
    waiting.push(...Object.keys(needs).map((needed) => ({ from: place, name: needed })))
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** Where npm finds a package that is needed from a place: inside it, or in a folder above. */
function placeOf(packages, from, name) {
  const inner = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`
  if (inner in packages) return inner
  if (from === '') return null
  const above = from.lastIndexOf('/node_modules/')
  return placeOf(packages, above < 0 ? '' : from.slice(0, above), name)
}

/** The packages that files below the folder import. */
function namesIn(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      return [...text.matchAll(importedName), ...text.matchAll(styleImport)].flatMap(([, name]) => name ?? [])
    })
  return [...new Set(names)]
}

function licenceName(named) {
  if (typeof named === 'string') return named
  if (Array.isArray(named)) return named.map(licenceName).join(', ')
  return typeof named?.type === 'string' ? named.type : ''
}

function licenceTexts(place) {
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => readFileSync(join(place, entry.name), 'utf8').trim())
}

function fontTexts() {
  const folder = inProject('resources/licences')
  return readdirSync(folder)
    .sort()
    .map((name) => `${name.replace(/\.txt$/, '')}\n\n${readFileSync(join(folder, name), 'utf8').trim()}`)
}

const head = (count) =>
  `Letterbook is made with the fonts below and ${count} packages, each under its own licence. The licences of\n` +
  'Electron and of Chromium stand in LICENSE.electron.txt and LICENSES.chromium.html beside the program.'
