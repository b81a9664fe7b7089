/** Made letters that stay where they are between runs: making a hundred thousand of them takes longer than searching them. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { type Corpus, type CorpusOptions, writeCorpus } from './corpus'
import { formsOfFile, type World } from './letter'

const keptSchema = z.object({
  letters: z.number(),
  words: z.number(),
  seed: z.number(),
  forms: z.enum(formsOfFile),
  corpus: z.object({ directory: z.string(), files: z.number(), bytes: z.number(), words: z.number() }),
})

/** The letters that an earlier run left in `directory`; others, or none, are replaced by newly made ones. */
export function keptCorpus(
  directory: string,
  { letters, words, seed, forms = 'mixed' }: CorpusOptions,
  world: World,
): { readonly corpus: Corpus; readonly isNew: boolean } {
  const note = `${directory}.json`
  const kept = existsSync(note)
    ? keptSchema.safeParse(JSON.parse(readFileSync(note, 'utf8'))).data
    : undefined
  const isSame =
    kept?.letters === letters &&
    kept.words === words &&
    kept.seed === seed &&
    kept.forms === forms &&
    kept.corpus.directory === directory
  if (isSame) return { corpus: kept.corpus, isNew: false }
  rmSync(directory, { recursive: true, force: true })
  const corpus = writeCorpus(directory, { letters, words, seed, forms }, world)
  writeFileSync(note, JSON.stringify({ letters, words, seed, forms, corpus }))
  return { corpus, isNew: true }
}
