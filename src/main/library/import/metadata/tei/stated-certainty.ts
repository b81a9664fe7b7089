/** How sure an editor is, as the attribute `cert` says it. */
import type { Evidence } from '@shared/letter'

export function certaintyOf(attributes: Readonly<Record<string, string>>): Evidence['certainty'] {
  const stated = (attributes['cert'] ?? attributes['certainty'] ?? '').trim().toLowerCase()
  if (stated === 'low' || stated === 'unknown') return 'possible'
  return stated === 'medium' ? 'likely' : 'certain'
}
