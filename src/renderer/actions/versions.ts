/** Compares versions of a letter with each other, word by word. */
import type { ComparingTurn } from '../state/comparing'

export async function compareVersions(_turn: ComparingTurn): Promise<void> {}

export function forgetVersions(): void {}

export function stepDifference(_step: 1 | -1): void {}

export function goToDifference(_target: number): void {}

export function goToOtherEnd(): void {}

export function noteDifference(): void {}

export function showDifferences(): void {}
