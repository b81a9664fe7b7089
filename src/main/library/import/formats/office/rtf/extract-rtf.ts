/** Rich Text Format: text, notes, headers, properties, and the mails that are wrapped in it as HTML. */
import type { BlockKind } from '@shared/letter'
import { BlockWriter } from '../../block-writer'
import type { Extracted, SourceFile } from '../../format'
import { DocumentWriter } from '../document-writer'
import { isPageNumber, looksLikeLetterhead } from '../running-heads'
import { withPlausibleKinds } from '../style-kinds'
import { nameOfCodePage } from './rtf-encodings'
import type { RtfHead, RtfNote } from './rtf-parts'
import { RtfReader } from './rtf-reader'
import { readTokens } from './rtf-tokens'

export async function extractRtf(file: SourceFile): Promise<readonly Extracted[]> {
  const bytes = file.bytes()
  const reader = new RtfReader()
  readTokens(bytes.subarray(startOf(bytes)), reader)
  const isTruncated = reader.depth > 0
  reader.end()
  const letter = reader.isHtml && reader.html.length > 0 ? await letterOfHtml(reader) : letterOf(reader)
  return [{ kind: 'letter', letter, format: 'rtf' }, ...problemsOf(reader, isTruncated)]
}

function startOf(bytes: Buffer): number {
  return Math.max(0, bytes.indexOf('{'))
}

function problemsOf({ hasStrayEnd }: RtfReader, isTruncated: boolean): readonly Extracted[] {
  const what = isTruncated
    ? 'The document ends in the middle; what was there is read. Look for a complete copy.'
    : 'The groups of this RTF file do not match; something may be missing. Open it in a word processor and save it again.'
  if (!isTruncated && !hasStrayEnd) return []
  return [{ kind: 'problem', problem: { part: '', code: 'read-in-part', message: what } }]
}

async function letterOfHtml(reader: RtfReader) {
  const { parse } = await import('parse5')
  const { HtmlWalk } = await import('../../html/html-blocks')
  const writer = new BlockWriter()
  new HtmlWalk(writer).walk(parse(reader.html.join('')))
  const { text, blocks, quotations } = writer
  const { properties } = reader.properties
  return { part: '', text, ...encodingOf(reader), blocks, quotations, properties }
}

function letterOf(reader: RtfReader) {
  const writer = new DocumentWriter()
  const seen = new Set<string>()
  const isNew = (head: RtfHead) => {
    const text = head.blocks
      .map((block) => block.text.trim())
      .join('\n')
      .trim()
    if (text === '' || isPageNumber(text) || seen.has(text) || (head.isFirst && !reader.hasTitlePage))
      return false
    seen.add(text)
    return true
  }
  const shown = reader.heads.filter(isNew)
  const headers = shown.filter(({ part }) => part === 'header')
  for (const head of headers.toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst))) {
    const isLetterhead = head.isFirst || (!reader.hasTitlePage && looksLikeLetterhead(head))
    addHead(writer, head, isLetterhead ? 'letterhead' : 'boilerplate')
  }
  writer.addAll(withPlausibleKinds(reader.body.finished()))
  for (const head of shown) if (head.part === 'footer') addHead(writer, head, 'boilerplate')
  for (const kind of ['footnote', 'endnote', 'comment'] as const) {
    for (const note of reader.notes) if (note.kind === kind) addNote(writer, note)
  }
  return { ...writer.letter(reader.properties.properties), ...encodingOf(reader) }
}

function addHead(writer: DocumentWriter, { blocks }: RtfHead, kind: BlockKind): void {
  for (const block of blocks) writer.add(kind, { text: block.text, marks: [] })
}

function addNote(writer: DocumentWriter, { mark, blocks }: RtfNote): void {
  const filled = blocks.filter(({ text }) => text.trim() !== '')
  for (const [index, { text }] of filled.entries()) {
    writer.add('note', { text: index === 0 && mark !== '' ? `${mark} ${text.trim()}` : text, marks: [] })
  }
}

function encodingOf({ codePage }: RtfReader) {
  return { encoding: nameOfCodePage(codePage), encodingFrom: 'file' as const }
}
