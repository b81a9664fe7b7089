/** A passage in words that can stand in a text: its sentence, then who wrote to whom, what, when and where. Pure. */
import { mainDate } from '@shared/citation'
import type { Person } from '@shared/letter'
import type { TFunction } from 'i18next'
import { type Copied, escaped } from '../../dom/clipboard'
import type { CitedPassage } from '../../state/cited-passage'
import { dateWords, nameList } from '../shell/words'

export function citation(passage: CitedPassage, t: TFunction, language: string): Copied {
  const { letter, before, words, after } = passage
  const quoted = (inside: string) => plain(t('citation.quoted', { words: inside }))
  const sentence = oneLine(`${before}${words}${after}`)
  const source = sourceParts(passage, t, language)
  const whole = (titleWords: (title: string) => string) =>
    source
      .map(({ kind, words: part }) => (kind === 'title' ? titleWords(part) : part))
      .join(t('citation.comma'))
  const marked = `${escaped(spaced(before))}<b>${escaped(spaced(words))}</b>${escaped(spaced(after))}`
  const attributes = `dir="${letter.direction}"${letter.language === null ? '' : ` lang="${escaped(letter.language)}"`}`
  const html = source.map(({ kind, words: part }) =>
    kind === 'title' ? `<cite dir="auto">${escaped(part)}</cite>` : `<bdi>${escaped(part)}</bdi>`,
  )
  return {
    text: `${quoted(sentence)}\n— ${whole(quoted)}`,
    html: `<blockquote ${attributes}><p>${quoted(marked)}</p></blockquote><p>— ${html.join(t('citation.comma'))}</p>`,
  }
}

interface SourcePart {
  readonly kind: 'title' | 'other'
  readonly words: string
}

function sourceParts(
  { letter, paragraph, page }: CitedPassage,
  t: TFunction,
  language: string,
): readonly SourcePart[] {
  const date = mainDate(letter.dates)
  const { part } = letter.file
  const parts: readonly (SourcePart | null)[] = [
    other(peopleWords(letter.senders, letter.recipients, t, language)),
    { kind: 'title', words: oneLine(letter.title) },
    date === undefined ? other(t('letters.noDate')) : other(dateWords(date.edtf, t, language)),
    page === null ? null : other(t('reader.page', { label: page })),
    other(t('citation.paragraph', { number: paragraph })),
    other(letter.path),
    part === '' ? null : other(t('letters.part', { name: part })),
  ]
  return parts.filter((one) => one !== null && one.words !== '').map((one) => one ?? other(''))
}

function peopleWords(
  senders: readonly Person[],
  recipients: readonly Person[],
  t: TFunction,
  language: string,
): string {
  const names = (people: readonly Person[]) =>
    nameList(
      people.map(({ name }) => name),
      language,
    )
  return [
    senders.length === 0 ? '' : names(senders),
    recipients.length === 0 ? '' : t('letters.to', { people: names(recipients) }),
  ]
    .filter((one) => one !== '')
    .join(' ')
}

function other(words: string): SourcePart {
  return { kind: 'other', words: plain(words) }
}

/** Without the marks that keep directions apart in the window: elsewhere they are only in the way. */
function plain(words: string): string {
  return words.replace(/[\u2066-\u2069]/g, '')
}

function oneLine(words: string): string {
  return spaced(words).trim()
}

function spaced(words: string): string {
  return words.replace(/\s+/gu, ' ')
}
