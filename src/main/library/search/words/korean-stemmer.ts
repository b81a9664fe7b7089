/**
 * Forms of Korean nouns, over folded words: the particles that are written onto them, and the plural. Which particle
 * may stand depends on how the syllable before it ends, which tells most words that only look so: 대학로 is a street,
 * since "to the university" were 대학으로. Careful: two syllables stay, or one of a noun that is known, and verbs are
 * left alone.
 */
import type { Stemmer } from './stemmer'

type Before = 'any' | 'consonant' | 'vowel' | 'vowel or ㄹ'

const particles: readonly (readonly [Before, string])[] = [
  ['consonant', '은 이 을 과 과는 과도 과의 이나 이라도 이랑'],
  ['consonant', '으로 으로는 으로도 으로만 으로의 으로부터 으로서 으로써'],
  ['vowel', '는 가 를 와 와는 와도 와의 나 라도 랑'],
  ['vowel or ㄹ', '로 로는 로도 로만 로의 로부터 로서 로써'],
  ['any', '의 에 에는 에도 에만 에의 에서 에서는 에서도 에서만 에서의 에서부터'],
  [
    'any',
    '에게 에게는 에게도 에게만 에게로 에게서 에게서는 에게서도 한테 한테는 한테도 한테서 께 께는 께도 께서 께서는 께서도',
  ],
  [
    'any',
    '도 만 만은 만이 만을 만의 만으로 부터 부터는 까지 까지는 까지도 까지의 처럼 보다 보다는 보다도 마다 조차 마저',
  ],
]
const endings: readonly (readonly [Before, string])[] = particles.flatMap(([before, list]) =>
  list.split(' ').map((ending) => [before, ending] as const),
)

/** Words that end as if a particle were written onto another word. */
const wholeWords: ReadonlySet<string> = new Set(
  `고양이 호랑이 원숭이 지팡이 어린이 젊은이 늙은이 지은이 정치가 만화가 역사가 독서가 애호가 안무가 서예가 투자가
  그대로 제대로 경기도 바라보다 강의 강도 길이 논의 문의 문과 물의 발의 방도 방만 법도 병과 불과 불만 불의 산도 산만
  약과 약도 왕도`.split(/\s+/u),
)
/** Nouns of one syllable that letters speak of; other syllables with a particle are mostly words of their own. */
const shortNouns: ReadonlySet<string> = new Set(
  '강 글 길 꽃 논 눈 돈 돌 둑 땅 말 몸 문 물 발 밤 밥 방 배 밭 법 벽 병 불 산 섬 손 술 쌀 약 옷 왕 죄 집 책'.split(
    ' ',
  ),
)
/** What stands in nearly every text. */
const stopWords: ReadonlySet<string> = new Set(
  `그리고 그러나 하지만 그런데 그래서 그러면 그러므로 따라서 또는 또한 혹은 이것 그것 저것 이것은 그것은 이것이 그것이
  이것을 그것을 나는 나를 나의 내가 저는 저를 저의 제가 너는 너를 너의 네가 우리 우리는 우리가 우리를 우리의 그는 그가
  그를 그의 그녀 그녀는 그녀가 그녀의 그들 그들은 그들이 그들의 있다 있는 있습니다 없다 없는 한다 하는 합니다 했다
  때문에 위해 대한 대해 매우 아주 모두 이런 그런 저런 여기 거기 저기`.split(/\s+/u),
)
const fewestSyllables = 2

export const koreanStemmer: Stemmer = {
  language: 'ko',
  script: 'hangul',
  isStopWord: (word) => stopWords.has(word),
  stems: koreanStems,
  beginnings: (stem) => [stem],
}

function koreanStems(word: string): readonly string[] {
  const bare = [word, ...endings.flatMap(([before, ending]) => withoutParticle(word, before, ending))]
  const all = [...new Set(bare.flatMap((form) => [form, ...singular(form)]))]
  // Subtle: 고양이나 is a cat with 나, not the town of 고양 with 이나.
  const whole = all.find((form) => wholeWords.has(form))
  return whole === undefined ? all : [...new Set([word, whole])]
}

function withoutParticle(word: string, before: Before, ending: string): readonly string[] {
  if (!word.endsWith(ending)) return []
  const base = word.slice(0, -ending.length)
  if (!isLongEnough(base) || !mayStandBefore(base, before)) return []
  // 찾아보다 is a verb.
  return ending === '보다' && /[아어여]$/u.test(base) ? [] : [base]
}

function singular(word: string): readonly string[] {
  return word.endsWith('들') && isLongEnough(word.slice(0, -1)) ? [word.slice(0, -1)] : []
}

function isLongEnough(base: string): boolean {
  return base.length >= fewestSyllables || shortNouns.has(base)
}

/** Syllables stand in rows of 28, the first of which ends in its vowel and the ninth in ㄹ. */
function mayStandBefore(base: string, before: Before): boolean {
  if (before === 'any') return true
  const end = (base.charCodeAt(base.length - 1) - 0xac00) % 28
  if (before === 'consonant') return end > 0
  return end === 0 || (before === 'vowel or ㄹ' && end === 8)
}
