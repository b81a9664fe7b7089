/**
 * Which lines of a mail are not its writer's own words for this letter: quoted mails, the signature below `-- `, and
 * footers of programs, firms and mailing lists. Looks at each line once or twice; nothing is removed.
 */

import { isLegalNotice, isListFooter, isProgramLine, isRule } from './mail-footers'
import { attributionStart, beginsOlderMail } from './older-mail'

export type ZoneKind = 'quoted-reply' | 'signature' | 'boilerplate'

/** Whole lines of the text. */
export interface Zone {
  readonly kind: ZoneKind | null
  readonly start: number
  readonly end: number
}

const quoted = /^ {0,3}[A-Z]{0,4}>/
/** Signed with PGP, a line that begins with a dash has another one in front. */
const signatureLines = new Set(['-- ', '--', '- -- '])
const mostSignatureLines = 30
/** Without the space after it, a line of two dashes can be something else. */
const mostLooseSignatureLines = 10
const longestFooter = 14

/** Zones in the order of the text, from its beginning to its end; neighbours differ in kind. */
export function mailZones(text: string): readonly Zone[] {
  const lines = text.split('\n')
  const kinds: (ZoneKind | null)[] = lines.map((line) => (quoted.test(line) ? 'quoted-reply' : null))
  fillBlankLines(lines, kinds)
  markArmour(lines, kinds)
  markOlderMail(lines, kinds)
  markSignature(lines, kinds)
  markFooters(lines, kinds)
  return zonesOf(lines, kinds)
}

type Kinds = (ZoneKind | null)[]

/** Blank lines between quoted ones are quoted. */
function fillBlankLines(lines: readonly string[], kinds: Kinds): void {
  let last = -1
  for (let at = 0; at < lines.length; at++) {
    if (kinds[at] === 'quoted-reply') {
      if (last !== -1) kinds.fill('quoted-reply', last, at)
      last = at
    } else if (!isBlank(lines[at])) last = -1
  }
}

const armour = /^-----BEGIN PGP (SIGNED MESSAGE|MESSAGE|SIGNATURE|PUBLIC KEY BLOCK)-----\s*$/

/** What PGP puts around a letter, and what only PGP can read. */
function markArmour(lines: readonly string[], kinds: Kinds): void {
  for (let at = 0; at < lines.length; at++) {
    const what = armour.exec(lines[at] ?? '')?.[1]
    if (what === undefined) continue
    const last = what === 'SIGNED MESSAGE' ? /^\s*$/ : /^-----END PGP/
    let end = at + 1
    while (end < lines.length && !last.test(lines[end] ?? '')) end++
    kinds.fill('boilerplate', at, Math.min(lines.length, end + 1))
    at = end
  }
}

/** The line before a quotation says who wrote it; a line such as `-----Original Message-----` begins one that is not marked. */
function markOlderMail(lines: readonly string[], kinds: Kinds): void {
  for (let at = 0; at < lines.length; at++) {
    if (kinds[at] !== null || isBlank(lines[at])) continue
    const next = nextWritten(lines, at + 1)
    const isBeforeQuote = kinds[next] === 'quoted-reply'
    const start = attributionStart(lines, at, isBeforeQuote)
    if (start !== null) {
      kinds.fill('quoted-reply', start, isBeforeQuote ? next : lines.length)
      if (!isBeforeQuote) return
    } else if (beginsOlderMail(lines, at)) {
      kinds.fill('quoted-reply', at)
      return
    }
  }
}

function markSignature(lines: readonly string[], kinds: Kinds): void {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (kinds[at] !== null || !signatureLines.has(line ?? '')) continue
    const end = endOfZone(kinds, at)
    const written = lines.slice(at + 1, end).filter((other) => !isBlank(other)).length
    const most = line === '--' ? mostLooseSignatureLines : mostSignatureLines
    if (written > 0 && written <= most) kinds.fill('signature', at, end)
    at = end - 1
  }
}

function endOfZone(kinds: Kinds, from: number): number {
  let at = from
  while (at < kinds.length && kinds[at] === null) at++
  return at
}

function markFooters(lines: readonly string[], kinds: Kinds): void {
  markListFooter(lines, kinds)
  for (const { start, end } of paragraphs(lines, kinds)) {
    const written = lines.slice(start, Math.min(end, start + 40))
    if (isLegalNotice(written.join(' '))) kinds.fill('boilerplate', start, end)
    else
      written.forEach((line, index) => {
        if (isProgramLine(line)) kinds[start + index] = 'boilerplate'
      })
  }
}

/** Lists put theirs below everything else: below a rule or the line of a signature. */
function markListFooter(lines: readonly string[], kinds: Kinds): void {
  let end = lines.length
  while (end > 0 && isBlank(lines[end - 1])) end--
  const earliest = Math.max(0, end - longestFooter * 3)
  for (let at = end - 1; at >= earliest; at--) {
    const line = lines[at] ?? ''
    if (!isRule(line) || quoted.test(line)) continue
    const footer = lines.slice(at + 1, end)
    const written = footer.filter((other) => !isBlank(other))
    if (written.length > longestFooter) return
    if (!isListFooter(footer.join('\n'))) continue
    kinds.fill('boilerplate', at, end)
    end = at
    while (end > 0 && isBlank(lines[end - 1])) end--
  }
}

/** Runs of written lines outside quotations. */
function* paragraphs(lines: readonly string[], kinds: Kinds): Iterable<{ start: number; end: number }> {
  let start = -1
  for (let at = 0; at <= lines.length; at++) {
    const isInside =
      at < lines.length && !isBlank(lines[at]) && kinds[at] !== 'quoted-reply' && kinds[at] !== 'boilerplate'
    if (isInside && start === -1) start = at
    if (isInside || start === -1) continue
    yield { start, end: at }
    start = -1
  }
}

function nextWritten(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && isBlank(lines[at])) at++
  return at
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}

function zonesOf(lines: readonly string[], kinds: Kinds): readonly Zone[] {
  const zones: Zone[] = []
  let start = 0
  let at = 0
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? null
    const end = at + line.length
    const last = zones.at(-1)
    if (last && last.kind === kind) zones[zones.length - 1] = { ...last, end }
    else zones.push({ kind, start, end })
    at = end + 1
    start = at
  }
  return zones
}
