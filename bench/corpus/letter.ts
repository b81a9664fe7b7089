/** One made letter: who writes to whom, where and when, how it begins and ends, and in which form of file it lies. */
import { type Day, dayAsIso, dayInWords, makeDay, type Names, streamOf } from './names'
import { isPlantedIn, plantedSender, plants } from './planted'
import { capital, makeParagraphs, makeSentence, type Writer } from './prose'
import type { Tongue } from './tongues'

/** In which forms of file the letters lie: mostly plain text with some Markdown and HTML, or plain text alone. */
export const formsOfFile = ['mixed', 'txt'] as const
export type Forms = (typeof formsOfFile)[number]

/** Everything that all letters of a corpus share. */
export interface World {
  readonly seed: number
  /** Words of the body of a letter on average. */
  readonly words: number
  readonly forms: Forms
  readonly tongues: Readonly<Record<Tongue['language'], Tongue>>
  readonly names: Names
}

export interface LetterFile {
  readonly extension: 'txt' | 'md' | 'html'
  readonly content: string
  readonly words: number
}

/** What a letter is made of before it is put into a form of file. */
export interface Parts {
  readonly language: Tongue['language']
  readonly title: string
  readonly sender: string
  readonly recipient: string
  readonly place: string
  readonly day: Day
  readonly opening: string
  readonly closing: string
  readonly paragraphs: readonly string[]
}

const openings = {
  en: ['Dear', 'My dear', 'Dear Sir,\nFor', 'Esteemed', 'To'],
  fr: ['Cher', 'Chère amie,\nPour', 'Monsieur', 'Madame'],
  fa: ['جناب آقای', 'دوست عزیز', 'سرکار خانم'],
} as const
const closings = {
  en: [
    'Yours sincerely,',
    'Yours faithfully,',
    'With kind regards,',
    'Your obedient servant,',
    'Respectfully,',
  ],
  fr: ['Bien à vous,', 'Veuillez agréer mes salutations distinguées,', 'Cordialement,'],
  fa: ['با احترام،', 'ارادتمند شما،', 'با سپاس،'],
} as const

/** The letter with this number, counted from 0; it does not depend on how many there are. */
export function makeLetter(world: World, letter: number): LetterFile {
  const { parts, words, random, fromPlanted } = makeParts(world, letter)
  const form = random.below(100)
  if (fromPlanted || form < 85 || world.forms === 'txt')
    return { extension: 'txt', content: asText(parts, fromPlanted ? 0 : random.below(100)), words }
  if (form < 95) return { extension: 'md', content: asMarkdown(parts), words }
  return { extension: 'html', content: asPage(parts), words }
}

export function makeParts(world: World, letter: number) {
  const random = streamOf(world.seed, letter)
  const planted = plants.filter((plant) => isPlantedIn(plant, letter))
  const fromPlanted = planted.some(({ words }) => words === null)
  const tongue = world.tongues[fromPlanted ? 'en' : languageOf(random.below(100))]
  const subject = Array.from({ length: 14 }, () => tongue.forms[400 + random.below(8000)] ?? '')
  const writer: Writer = { tongue, names: world.names, random, subject }
  const sentences = planted.flatMap(({ words }) => (words === null ? [] : [words]))
  const size = Math.round((world.words * (40 + random.below(121))) / 100)
  const paragraphs = makeParagraphs(writer, size, sentences)
  const parts: Parts = {
    language: tongue.language,
    title: makeSentence(writer, 4 + random.below(5), null)
      .replace(/[.?؟«»“”]/gu, '')
      .trim(),
    sender: fromPlanted ? plantedSender : world.names.person(random),
    recipient: world.names.person(random),
    place: world.names.place(random),
    day: makeDay(random),
    opening: random.pick(openings[tongue.language]),
    closing: random.pick(closings[tongue.language]),
    paragraphs: paragraphs.map(({ text }) => text),
  }
  const words = paragraphs.reduce((sum, paragraph) => sum + paragraph.words, 0)
  return { parts, words, random, fromPlanted }
}

function languageOf(percent: number): Tongue['language'] {
  if (percent < 94) return 'en'
  return percent < 97 ? 'fr' : 'fa'
}

/** Under 45 with header lines, under 75 with a dateline, else only what the letter itself says. */
function asText(parts: Parts, form: number): string {
  const head =
    form < 45
      ? `From: ${parts.sender}\nTo: ${parts.recipient}\nDate: ${dayInWords(parts.day)}\nSubject: ${parts.title}\n\n`
      : form < 75
        ? `${parts.place}, ${dayInWords(parts.day)}\n\n`
        : ''
  return `${head}${body(parts).join('\n\n')}\n`
}

function asMarkdown(parts: Parts): string {
  const head = `---\ntitle: ${JSON.stringify(parts.title)}\nfrom: ${parts.sender}\nto: ${parts.recipient}\ndate: ${dayAsIso(parts.day)}\n---\n`
  return `${head}\n# ${capital(parts.title)}\n\n${body(parts).join('\n\n')}\n`
}

function asPage(parts: Parts): string {
  const direction = parts.language === 'fa' ? 'rtl' : 'ltr'
  const paragraphs = body(parts).map((text) => `<p>${text.replaceAll('\n', '<br>')}</p>`)
  return `<!doctype html>
<html lang="${parts.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<title>${parts.title}</title>
<meta name="author" content="${parts.sender}">
<meta property="article:published_time" content="${dayAsIso(parts.day)}">
</head>
<body>
<nav><a href="index.html">All letters</a></nav>
<article>
<h1>${parts.title}</h1>
${paragraphs.join('\n')}
</article>
</body>
</html>
`
}

/** The paragraphs from the salutation to the signature. */
export function body(parts: Parts): readonly string[] {
  return [`${parts.opening} ${parts.recipient},`, ...parts.paragraphs, `${parts.closing}\n${parts.sender}`]
}
