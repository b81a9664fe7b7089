/** Aligns the sentences of a letter and its translation. */
import type { ComparingTurn } from '../state/comparing'

export async function alignTranslation(_turn: ComparingTurn): Promise<void> {}

export function forgetTranslation(): void {}

export function stepLink(_step: 1 | -1): void {}

export function goToLink(_target: number): void {}
