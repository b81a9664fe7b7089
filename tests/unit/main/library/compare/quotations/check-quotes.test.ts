import type { CheckedQuotation, QuoteCheck } from '@shared/comparison'
import type { Quotation } from '@shared/letter'
import { describe, expect, it } from 'vitest'
import {
  checkQuotation,
  checkQuotes,
  type QuoteCandidate,
} from '../../../../../../src/main/library/compare/quotations/check-quotes'
import { candidate } from './candidates'

const letter =
  'To the harbour board. We have mended the old quay with our own hands, plank by plank, through two winters. ' +
  'The board promised us iron and sent us words. Our children cross the broken bridge to school each morning, and ' +
  'no engineer has looked at it since the flood of 1911. We do not ask for charity. We ask for what was promised ' +
  'before the next tide takes it away.'

/** A report in which each of these is quoted, between marks. */
function report(...quoted: readonly string[]): {
  readonly text: string
  readonly quotations: readonly Quotation[]
} {
  let text = 'A report.'
  const quotations = quoted.map((words): Quotation => {
    const start = text.length + 2
    text += ` “${words}” they say.`
    return { start, end: start + words.length, use: 'quotation' }
  })
  return { text, quotations }
}

const check = (candidates: readonly QuoteCandidate[], ...quoted: readonly string[]): QuoteCheck =>
  checkQuotes(report(...quoted), candidates)

function one(quoted: string, ...candidates: readonly QuoteCandidate[]): CheckedQuotation {
  const { text, quotations } = report(quoted)
  const [quotation] = quotations
  if (quotation === undefined) throw new Error('Nothing is quoted')
  return checkQuotation(text, quotation, candidates.length === 0 ? [candidate(1, letter)] : candidates)
}

/** Each row as `kind: quoted → letter`. */
function rowsOf(quoted: string, { source, quotation }: CheckedQuotation, text = letter): readonly string[] {
  return (source?.rows ?? []).map(
    ({ kind, a, b }) =>
      `${kind}: ${quoted.slice(a.start - quotation.start, a.end - quotation.start)} → ${text.slice(b.start, b.end)}`,
  )
}

describe('a quotation', () => {
  it('is word for word, however its case, signs and spaces are written', () => {
    const quoted = 'WE have mended the old quay – with our own\nhands,'
    const found = one(quoted)
    expect(found).toMatchObject({ verdict: 'word-for-word', others: [] })
    expect(found.source).toMatchObject({
      letter: { id: 1 },
      text: 'We have mended the old quay with our own hands',
      similarity: 1,
    })
    expect(rowsOf(quoted, found)).toEqual([
      'same: WE have mended the old quay – with our own\nhands → We have mended the old quay with our own hands',
    ])
    expect(letter.slice(found.source?.span.start, found.source?.span.end)).toBe(found.source?.text)
  })

  it('is altered when some of its words are others, and its rows say which', () => {
    const quoted = 'The board promised us steel and has sent us words'
    const found = one(quoted)
    expect(found.verdict).toBe('altered')
    expect(rowsOf(quoted, found)).toEqual([
      'same: The board promised us → The board promised us',
      'changed: steel → iron',
      'same: and → and',
      'removed: has → ',
      'same: sent us words → sent us words',
    ])
  })

  it.each(['…', '...', '[…]', '[...]', '. . .', '(…)'])(
    'is shortened when dots such as %s stand for words',
    (dots) => {
      const quoted = `Our children cross the broken bridge ${dots} and no engineer has looked at it`
      const found = one(quoted)
      expect(found.verdict).toBe('shortened')
      expect(found.source?.similarity).toBe(1)
      expect(rowsOf(quoted, found)[1]).toBe('added:  → to school each morning')
    },
  )

  it('is shortened when words are left out in silence, and less like its source then', () => {
    const found = one('Our children cross the broken bridge and no engineer has looked at it')
    expect(found.verdict).toBe('shortened')
    expect(found.source?.similarity).toBeCloseTo(26 / 30, 10)
  })

  it.each([
    ['en', 'The council will not close the harbour this winter', ' not'],
    ['en', 'The ferrymen can’t leave the harbour this winter', '’t'],
    ['en', 'The council has promised 300 houses to the people of the harbour', ' 300'],
    ['en', 'The council has promised seven new houses to the people of the harbour', ' seven'],
    ['en', 'The council met on 12 May in the house of the harbour master', ' 12'],
    ['de', 'Der Rat wird den alten Hafen in diesem Winter nicht schließen', ' nicht'],
    ['de', 'Der Rat hat den Leuten am Hafen keine Häuser versprochen', ' keine'],
    ['fr', 'Le conseil ne fermera pas le vieux port pendant cet hiver', ' pas'],
    ['fr', 'Nos enfants n’oublieront le vieux port pendant cet hiver', ' n’'],
    ['es', 'El consejo no cerrará el viejo puerto durante este invierno', ' no'],
    ['es', 'El consejo cerró jamás el viejo puerto durante este invierno', ' jamás'],
    ['fa', 'ما هرگز از خواسته‌های خود در این نامه دست برمی‌داریم', ' هرگز'],
    ['fa', 'ما از خواسته‌های خود در این نامه نمی‌گذریم تا روز آخر', ' نمی‌گذریم'],
    ['ru', 'Совет города не закроет старую гавань этой зимой', ' не'],
    ['zh', '我们要求政府不得在河谷继续修建大坝的工程', '不'],
    [null, 'The council will not close the harbour this winter', ' not'],
  ])('is altered when it leaves out in silence what changes the sense (%s: %s)', (language, text, left) => {
    const { letter: head, ...rest } = candidate(1, `Dear friends. ${text}. We thank you.`)
    const found = one(text.replace(left, left.endsWith('’') ? ' ' : ''), {
      ...rest,
      letter: { ...head, language },
    })
    expect(found.verdict).toBe('altered')
    expect(found.source?.similarity).toBeLessThan(1)
    const marked = text.replace(left, left.startsWith(' ') ? ' […] ' : '[…]')
    if (left !== '’t')
      expect(one(marked, { ...rest, letter: { ...head, language } }).verdict).toBe('shortened')
  })

  it.each([
    ['en', 'The council has promised a very new house to one of the people of the harbour', ' very'],
    ['fr', 'Le conseil nous a promis une grande maison dans le vieux port', ' une'],
    ['en', 'The council speaks of the sin of the old men of the harbour', ' sin'],
    [
      'en',
      'The harbour will close this winter. We will not leave. The ships of the north are ours',
      ' We will not leave.',
    ],
  ])('is shortened when it leaves out in silence what does not (%s: %s)', (language, text, left) => {
    const { letter: head, ...rest } = candidate(1, `Dear friends. ${text}. We thank you.`)
    expect(one(text.replace(left, ''), { ...rest, letter: { ...head, language } }).verdict).toBe('shortened')
  })

  it('is altered when brackets hide that the letter denies', () => {
    const text = 'The council will not close the harbour this winter.'
    const verdict = (quoted: string) => one(quoted, candidate(1, text)).verdict
    expect(verdict('The council will [gladly] close the harbour this winter')).toBe('altered')
    expect(verdict('The council [will not] close the harbour this winter')).toBe('word-for-word')
    expect(verdict('We have mended the old quay [they say] with our own hands')).toBe('not-found')
  })

  it('is word for word when its dots stand for nothing, or stand at its ends', () => {
    expect(one('… the old quay … with our own hands …').verdict).toBe('word-for-word')
  })

  it.each([
    '[O]ur children cross the broken bridge to school',
    '[They] cross the broken bridge to school each morning',
    'The board promised us [the ferrymen] iron and sent us words',
    'The [harbour] board promised us iron and sent us words',
    'no engineer has looked at [the bridge] since the flood of 1911',
    'The board promised us iron [sic] and sent us words',
    'The board promised us iron (sic) and sent us words',
  ])('is word for word although the reporter put something in brackets: %s', (quoted) => {
    expect(one(quoted)).toMatchObject({ verdict: 'word-for-word', source: { similarity: 1 } })
  })

  it('shows what brackets stand for', () => {
    const quoted = 'no engineer has looked at [the bridge] since the flood of 1911'
    expect(rowsOf(quoted, one(quoted))).toContain('changed: the bridge → it')
  })

  it('is altered beside its brackets as well', () => {
    expect(one('[They] cross the ruined bridge to school each morning').verdict).toBe('altered')
  })

  it('of which the end is another one stands for the rest of the sentence', () => {
    const found = one('We ask for what was promised before the next tide comes')
    expect(found.verdict).toBe('altered')
    expect(found.source?.text).toBe('We ask for what was promised before the next tide takes it away')
    expect(found.source?.rows.at(-1)?.kind).toBe('changed')
  })

  it.each([
    ['is invented', 'The mayor drove past us in his new carriage without a glance'],
    ['says the same in other words', 'For two years they repaired the pier themselves, board by board'],
    ['has only the small words of it', 'of the board and the school with what they have for it'],
    ['has no words', '…'],
    ['is the reporter’s alone', '[they said so]'],
  ])('is not found when it %s', (_, quoted) => {
    expect(one(quoted)).toMatchObject({ verdict: 'not-found', source: null, others: [] })
  })

  it('of one to three words is found only word for word', () => {
    expect(one('broken bridge')).toMatchObject({
      verdict: 'word-for-word',
      source: { text: 'broken bridge' },
    })
    expect(one('charity')).toMatchObject({ verdict: 'word-for-word', source: { text: 'charity' } })
    expect(one('the ruined bridge').verdict).toBe('not-found')
    expect(one('the … bridge').verdict).toBe('not-found')
  })

  it('is found in the languages of the letters', () => {
    const french = candidate(
      2,
      'Nous vous demandons l’arrêt immédiat des travaux jusqu’à ce que les familles soient entendues.',
    )
    expect(one("l'arrêt immédiat des travaux", french).verdict).toBe('word-for-word')
    const persian = candidate(
      3,
      'ما از شما می‌خواهیم که پر کردن سد را متوقف کنید تا صدای خانواده‌ها شنیده شود.',
    )
    expect(one('پر کردن سد را متوقف كنيد', persian).verdict).toBe('word-for-word')
    const chinese = candidate(4, '我们要求政府立即停止在河谷修建大坝的工程，直到居民的意见得到听取。')
    expect(one('立即停止在河谷修建大坝的工程', chinese).source?.text).toBe('立即停止在河谷修建大坝的工程')
    expect(one('立即停止在山谷修建大坝的工程', chinese).verdict).toBe('altered')
  })

  it('of hundreds of words is laid along the whole letter', () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `Sentence ${at} of the petition names house ${at * 7} in our street`,
    )
    const text = `${long.join('. ')}.`
    const quoted = long.filter((_, at) => at !== 30).join('. ')
    expect(one(quoted.replace('house 70', 'barn 70'), candidate(1, text)).verdict).toBe('altered')
    expect(one(quoted, candidate(1, text)).verdict).toBe('shortened')
    expect(one(long.join(' '), candidate(1, text)).verdict).toBe('word-for-word')
  })
})

describe('the source of a quotation', () => {
  const draft = candidate(10, letter.replace('plank by plank', 'stone by stone'))
  const other = candidate(
    20,
    'Dear cousin, the board promised us iron and sent us words. The rest of this letter is about hens and about rain.',
  )

  it('is the letter that has its words rather than one that nearly has them', () => {
    expect(one('with our own hands, plank by plank', draft, candidate(1, letter)).source?.letter.id).toBe(1)
    expect(one('with our own hands, stone by stone', candidate(1, letter), draft).source?.letter.id).toBe(10)
  })

  it('is the letter that most quotations of the report come from when several have it, and the others are told', () => {
    const quoted = [
      'The board promised us iron',
      'We do not ask for charity',
      'Our children cross the broken bridge',
    ]
    const [first] = check([other, candidate(1, letter)], ...quoted).quotations
    expect(first?.source?.letter.id).toBe(1)
    expect(first?.others.map(({ id }) => id)).toEqual([20])
  })

  it('of a few words is only a letter that the report quotes at more length', () => {
    const many = [candidate(30, 'There is a broken bridge in every story.'), candidate(1, letter), other]
    const { quotations } = check(many, 'broken bridge', 'about hens', 'We do not ask for charity')
    expect(quotations.map(({ source }) => source?.letter.id ?? null)).toEqual([1, null, 1])
    expect(one('broken bridge', ...many).source?.letter.id).toBe(30)
  })

  it('is not a letter that itself only quotes it, unless there is no other', () => {
    const second = 'They write: “We do not ask for charity.” So be it.'
    const start = second.indexOf('We do')
    const quoting = candidate(40, second, [{ start, end: start + 25 }])
    expect(one('We do not ask for charity', quoting, candidate(1, letter)).source?.letter.id).toBe(1)
    expect(
      one('We never ask for charity. We ask for what was promised', quoting, candidate(1, letter)).source
        ?.letter.id,
    ).toBe(1)
    expect(one('We do not ask for charity', quoting)).toMatchObject({
      verdict: 'word-for-word',
      source: { letter: { id: 40 } },
    })
  })

  it('is the first of the candidates when nothing tells them apart', () => {
    const [a, b] = [candidate(1, letter), candidate(2, letter)]
    expect(one('We do not ask for charity', a, b).source?.letter.id).toBe(1)
    expect(one('We do not ask for charity', b, a).source?.letter.id).toBe(2)
  })

  it('goes on behind the quotation before it where its words stand several times', () => {
    const text =
      'We ask you to stop the works at once. The valley is ours. We ask you to stop the lies at last.'
    const { quotations } = check([candidate(1, text)], 'The valley is ours', 'We ask you to stop')
    expect(quotations.map(({ source }) => source?.span.start)).toEqual([38, 58])
    expect(check([candidate(1, text)], 'We ask you to stop').quotations[0]?.source?.span.start).toBe(0)
  })

  it('is told for each half of a sentence that the reporter broke in two', () => {
    const { quotations } = check(
      [candidate(1, letter)],
      'We do not ask',
      'for charity. We ask for what was promised',
    )
    expect(quotations.map(({ verdict }) => verdict)).toEqual(['word-for-word', 'word-for-word'])
    expect(quotations[0]?.source?.span.end).toBeLessThan(quotations[1]?.source?.span.start ?? 0)
  })
})

describe('the check of all quotations', () => {
  it('counts them by what became of them, and the letters that were looked into', () => {
    const found = check(
      [candidate(1, letter), candidate(2, 'Nothing to see here.')],
      'We do not ask for charity',
      'The board promised us steel and sent us words',
      'Our children cross the broken bridge … and no engineer has looked at it',
      'The mayor drove past us in his new carriage',
    )
    expect(found.counts).toEqual({ 'word-for-word': 1, altered: 1, shortened: 1, 'not-found': 1 })
    expect(found.searched).toBe(2)
  })

  it('finds nothing in a library without letters, and nothing to check in a report without quotations', () => {
    expect(check([], 'We do not ask for charity').counts['not-found']).toBe(1)
    expect(check([candidate(1, letter)])).toMatchObject({ quotations: [], searched: 1 })
  })

  it('covers each word of each quotation once with its rows, whatever was quoted', () => {
    const quoted = [
      'the ruined old quay with our own hands, plank and nail by plank, through three winters of rain',
      '[They] promised us … and sent us [only] words. Our children swim',
      'Away it takes the tide. We ask for what was promised before the next ebb',
    ]
    check([candidate(1, letter)], ...quoted).quotations.forEach(({ quotation, source }, at) => {
      if (source === null) return
      const words = [...(quoted[at] ?? '').matchAll(/\p{L}+/gu)].map(({ index }) => quotation.start + index)
      for (const word of words) {
        expect(source.rows.filter(({ a }) => a.start <= word && word < a.end)).toHaveLength(1)
      }
      for (const [row, next] of source.rows
        .slice(1)
        .map((next, place) => [source.rows[place], next] as const)) {
        expect(row?.a.end).toBeLessThanOrEqual(next.a.start)
        expect(row?.b.end).toBeLessThanOrEqual(next.b.start)
      }
    })
  })

  it('is done with a hundred quotations in letters that repeat one sentence thousands of times', () => {
    const repeated = candidate(1, 'We ask you to stop the works at once. '.repeat(5000))
    const quoted = Array.from(
      { length: 100 },
      (_, at) => `We ask you to halt the ${at} works at once. We ask again`,
    )
    expect(check([repeated], ...quoted).quotations).toHaveLength(100)
  })
})
