/** Looks for the places that the quotations of a letter come from. */
import type { ComparingTurn } from '../state/comparing'

export async function checkQuotes(_turn: ComparingTurn): Promise<void> {}

export function forgetQuotes(): void {}

export function stepQuote(_step: 1 | -1): void {}

export function goToQuote(_target: number): void {}
