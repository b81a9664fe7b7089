/** Reads the TEI files with known texts and known facts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface KnownFacts {
  readonly sent: readonly string[]
  readonly senders: readonly string[]
  readonly recipients: readonly string[]
  readonly places: readonly string[]
}

export interface KnownFile {
  readonly name: string
  readonly bytes: Buffer
  readonly text: string
  /** One for each letter of the file; empty where nothing is known. */
  readonly facts: readonly KnownFacts[]
}

export function knownFiles(format: 'tei' | 'cmif'): readonly KnownFile[] {
  const folder = fileURLToPath(new URL(`../../../../../fixtures/formats/${format}/`, import.meta.url))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => {
      const stem = folder + name.replace(/\.xml$/, '')
      const text = existsSync(`${stem}.txt`) ? readFileSync(`${stem}.txt`, 'utf8') : ''
      const facts = existsSync(`${stem}.facts.json`)
        ? (JSON.parse(readFileSync(`${stem}.facts.json`, 'utf8')) as KnownFacts | KnownFacts[])
        : []
      return { name, bytes: readFileSync(folder + name), text, facts: Array.isArray(facts) ? facts : [facts] }
    })
}
