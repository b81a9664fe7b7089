/** Says in English what is wrong with a notebook: for errors and for the command line. The window has words of its own. */
import { damageWords } from '@shared/damage-words'
import { filled } from '@shared/filled-words'
import type { NotebookDamage } from '@shared/library'

export function damageSentence(damage: NotebookDamage): string {
  if (damage.kind === 'failure') return damage.failure.message
  const { kind, ...values } = damage
  return filled(damageWords[kind], values)
}

export function damageSentences(damage: readonly NotebookDamage[]): string {
  return damage.map(damageSentence).join(' ')
}
