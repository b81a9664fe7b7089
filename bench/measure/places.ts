/** Where the benchmark finds the project and what it is built into: it runs as out/bench/run.js. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
export const builtFile = (name: string): string => join(projectFolder, 'out/main', name)
export const benchFile = (name: string): string => join(projectFolder, 'out/bench', name)
