/** Tells the language of a text and of its blocks from their words and letters. */
import type { Block, Evidence } from '@shared/letter'

export interface TextLanguage {
  readonly language: string
  readonly evidence: Evidence
}

/** The language of most of a text; null where that cannot be told. Boilerplate does not count. */
export function languageOfText(_text: string, _blocks: readonly Block[]): TextLanguage | null {
  return null
}

/** The same blocks, each with its language and direction where they are not `language` and its direction. */
export function withBlockLanguages(
  _text: string,
  blocks: readonly Block[],
  _language: string | null,
): readonly Block[] {
  return blocks
}
