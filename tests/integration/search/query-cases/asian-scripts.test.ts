/** Scripts whose marks are vowels and scripts without spaces between words. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { CaseLibrary, type QueryCase } from '../../../support/query-cases'

const written = (language: string, text: string) => `---\nlanguage: ${language}\n---\n\n${text}\n`

let library: CaseLibrary
beforeAll(async () => {
  library = await CaseLibrary.of({
    'hindi-time.md': written('hi', 'यह काल की कहानी है।'),
    'hindi-yesterday.md': written('hi', 'कल किताब बंद थी।'),
    'tamil-stone.md': written('ta', 'இந்த கடிதம் கல் மேல் இருந்தது.'),
    'tamil-foot.md': written('ta', 'அவர் கால் நடந்தார்; கடிதங்கள் வந்தன.'),
    'chinese-patient.md': written('zh', '河水很有耐心，明天還在那裡。'),
    'chinese-tomorrow.md': written('zh', '明天的河水。'),
    'japanese-tokyo.md': written('ja', 'お手紙をありがとうございます。カタカナで書きました。東京都にて。'),
    'japanese-kyoto.md': written('ja', '京都からの手紙です。'),
    'korean-received.md': written('ko', '친애하는 친구에게, 편지를 받았습니다.'),
    'korean-written.md': written('ko', '친구가 편지 한 통을 썼다.'),
    'korean-book.md': written('ko', '책을 읽고 강의를 들었습니다.'),
    'korean-river.md': written('ko', '강에서 책상을 만들었습니다.'),
    'thai-friend.md': written('th', 'จดหมายถึงเพื่อนที่รัก'),
    'thai-neighbour.md': written('th', 'เพื่อนบ้านเขียนจดหมาย'),
  })
}, 120_000)
afterAll(async () => await library.close())

const chinese = ['chinese-patient', 'chinese-tomorrow']
const japanese = ['japanese-tokyo', 'japanese-kyoto']
const thai = ['thai-friend', 'thai-neighbour']

const indic: readonly QueryCase[] = [
  ['tells Hindi words apart that differ in a vowel sign only: yesterday', 'कल', ['hindi-yesterday']],
  ['tells Hindi words apart that differ in a vowel sign only: time', 'काल', ['hindi-time']],
  ['finds the plural of a Hindi word', 'किताबें', ['hindi-yesterday']],
  ['finds a Hindi phrase', '"काल की कहानी"', ['hindi-time']],
  ['finds the beginning of a Hindi word', 'कहा*', ['hindi-time']],
  ['tells Tamil words apart that differ in a vowel sign only: stone', 'கல்', ['tamil-stone']],
  ['tells Tamil words apart that differ in a vowel sign only: foot', 'கால்', ['tamil-foot']],
  ['finds the plural of a Tamil noun', 'கடிதம்', ['tamil-stone', 'tamil-foot']],
  ['finds a Tamil noun typed in a case', 'கடிதத்தை', ['tamil-stone', 'tamil-foot']],
  ['finds only the bare Tamil noun where it is asked for', '=கடிதம்', ['tamil-stone']],
  ['finds the beginning of Tamil words', 'கடித*', ['tamil-stone', 'tamil-foot']],
]

const unspaced: readonly QueryCase[] = [
  ['finds two Chinese signs anywhere in a sentence', '河水', chinese],
  ['finds a longer run of Chinese signs as it stands', '明天還在', ['chinese-patient']],
  ['does not find signs in another order', '水河', []],
  ['finds one sign alone', '天', chinese],
  ['finds one sign at the end of a sentence', '心', ['chinese-patient']],
  ['leaves out letters with Chinese signs', 'lang:zh -耐心', ['chinese-tomorrow']],
  ['finds signs that a comma parts where both are asked for', '耐心 明天', ['chinese-patient']],
  ['does not find signs across a comma as one run', '耐心明天', []],
  ['finds Japanese words of two signs', '手紙', japanese],
  ['finds a run of signs inside a longer one', '京都', japanese],
  ['finds the longer one', '東京都', ['japanese-tokyo']],
  ['finds katakana typed in half width', 'ｶﾀｶﾅ', ['japanese-tokyo']],
  ['takes hiragana and katakana for different letters', 'かたかな', []],
  ['finds words of kana', 'ありがとう', ['japanese-tokyo']],
  ['finds a Korean word as it stands', '받았습니다', ['korean-received']],
  ['finds a Korean word behind which a particle is written', '편지', ['korean-received', 'korean-written']],
  ['finds it typed with another particle', '편지에서', ['korean-received', 'korean-written']],
  ['finds a Korean word with particles of different length', '친구', ['korean-received', 'korean-written']],
  ['finds a Korean noun of one syllable with its particle', '책', ['korean-book']],
  ['takes no other word for a noun of one syllable with a particle', '강', ['korean-river']],
  ['finds only the bare Korean word where it is asked for', '=편지', ['korean-written']],
  ['finds the beginning of Korean words', '편지*', ['korean-received', 'korean-written']],
  ['finds a Korean word typed in parts of syllables', '"친구가"'.normalize('NFD'), ['korean-written']],
  ['finds a Thai word anywhere', 'จดหมาย', thai],
  ['finds a longer Thai word', 'เพื่อนบ้าน', ['thai-neighbour']],
  ['finds a Thai word at the end', 'รัก', ['thai-friend']],
]

describe('in the scripts of Asia, a query', () => {
  it.each([...indic, ...unspaced])('%s', async (_, query, letters) => {
    await library.expectFound(query, letters)
  })
})
