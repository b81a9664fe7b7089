/** How a result was got, as a sentence for a methods section. Pure. */
import type { Provenance } from '@shared/search'
import type { TFunction } from 'i18next'
import { momentWords } from '../shell/words'

/** Of the fingerprint, which is told whole behind the sentence. */
export function methodWords(provenance: Provenance, t: TFunction, language: string): string {
  const { query, read, rules, fingerprint, at, searched, total } = provenance
  const values = { query, read, rules, fingerprint, searched, at: momentWords(at, language) }
  return t('results.method', { ...values, count: total }).replace(/[\u2066-\u2069]/g, '')
}
