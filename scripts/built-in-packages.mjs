/**
 * Packages of many small files that every process needs at once. Built into the program they are read as a few files,
 * which takes a third off the start of each process; the others are wanted seldom, or cannot be built in.
 */
import { readFileSync } from 'node:fs'

export const builtInPackages = [
  'csv-stringify',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'micromark-extension-gfm',
  'parse5',
  'yaml',
  'zod',
]

/** The packages that the built program loads from their folders. */
export const packagesBeside = Object.keys(
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).dependencies,
).filter((name) => !builtInPackages.includes(name))
