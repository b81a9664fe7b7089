/** Finds the wording that two open letters share. */
import type { ComparingTurn } from '../state/comparing'

export async function comparePassages(_turn: ComparingTurn): Promise<void> {}

export function forgetPassages(): void {}

export function stepPassage(_step: 1 | -1): void {}

export function goToPassage(_target: number): void {}
