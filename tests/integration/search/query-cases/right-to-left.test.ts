/** What readers type for Persian, Arabic and Hebrew, and how keyboards and printers wrote it. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { CaseLibrary, type QueryCase } from '../../../support/query-cases'

const written = (language: string, text: string) => `---\nlanguage: ${language}\n---\n\n${text}\n`

let library: CaseLibrary
beforeAll(async () => {
  library = await CaseLibrary.of({
    'persian-joiner.md': written('fa', 'ما نامه‌های شما را می‌خواهیم. کتاب ۱۳۹۸ رسید.'),
    'persian-space.md': written('fa', 'ما از شما نامه می خواهیم.'),
    'persian-arabic-keys.md': written('fa', 'اين كتاب را ميخواهيم؛ يك نسخه كافي است.'),
    'arabic-pointed.md': written('ar', 'كِتَابٌ جَدِيدٌ وَصَلَ إلى المدرسة.'),
    'arabic-bare.md': written('ar', 'وصلت رسالة الأم إلي القاهره، وفيها كتـــاب.'),
    'hebrew-pointed.md': written('he', 'שָׁלוֹם לָכֶם מִירוּשָׁלַיִם.'),
    'hebrew-bare.md': written('he', 'שלום רב מתל אביב, צה״ל ענה.'),
  })
}, 120_000)
afterAll(async () => await library.close())

const books = ['persian-joiner', 'persian-arabic-keys', 'arabic-pointed', 'arabic-bare']
const wanting = ['persian-joiner', 'persian-space', 'persian-arabic-keys']

const persian: readonly QueryCase[] = [
  ['finds both kafs, vowel signs and drawn-out letters, typed with Persian kaf', 'کتاب', books],
  ['finds them typed with Arabic kaf', 'كتاب', books],
  ['finds the Persian kaf alone where it is asked for', '=کتاب', ['persian-joiner']],
  ['finds both yehs, typed with Arabic yeh', 'يك نسخه كافي', ['persian-arabic-keys']],
  ['finds both yehs, typed with Persian yeh', 'یک نسخه کافی', ['persian-arabic-keys']],
  ['finds a verb typed with a non-joiner however it is written', 'می‌خواهیم', wanting],
  ['finds it typed as one word', 'میخواهیم', wanting],
  ['finds it typed as one word on an Arabic keyboard', 'ميخواهيم', wanting],
  [
    'finds it typed as two words where it is written so or with a non-joiner',
    '"می خواهیم"',
    ['persian-joiner', 'persian-space'],
  ],
  ['finds the halves of a plural with a non-joiner', 'نامه', ['persian-joiner', 'persian-space']],
  ['finds Persian digits typed as ASCII ones', '1398', ['persian-joiner']],
  ['finds Persian digits typed as Arabic ones', '١٣٩٨', ['persian-joiner']],
  ['finds a Persian phrase', '"شما نامه"', ['persian-space']],
  ['finds what begins so', 'خواه*', ['persian-joiner', 'persian-space']],
  ['finds what holds it', '*خواهی*', wanting],
  ['finds a Persian word with a slip', 'نسحه~1', ['persian-arabic-keys']],
  ['finds words typed with direction marks around them', '\u200fنسخه\u200e', ['persian-arabic-keys']],
]

const arabic: readonly QueryCase[] = [
  ['finds Arabic words typed with vowel signs', 'جَدِيد', ['arabic-pointed']],
  ['finds ه typed as ة', 'القاهرة', ['arabic-bare']],
  ['finds ة typed as ه', 'رساله', ['arabic-bare']],
  ['finds ى and ي for each other', 'الى', ['arabic-pointed', 'arabic-bare']],
  ['finds alif with hamza typed without', 'الام', ['arabic-bare']],
  ['finds a noun behind its article', 'مدرسة', ['arabic-pointed']],
  ['finds the letters of one language', 'lang:ar كتاب', ['arabic-pointed', 'arabic-bare']],
]

const hebrew: readonly QueryCase[] = [
  ['finds Hebrew with and without points', 'שלום', ['hebrew-pointed', 'hebrew-bare']],
  ['finds both typed with points', 'שָׁלוֹם', ['hebrew-pointed', 'hebrew-bare']],
  ['finds the bare word alone where it is asked for', '=שלום', ['hebrew-bare']],
  ['finds a Hebrew place behind the letter that says from', 'ירושלים', ['hebrew-pointed']],
  ['finds a pointed word typed bare', 'מירושלים', ['hebrew-pointed']],
  ['finds an abbreviation typed with a straight mark', 'צה"ל', ['hebrew-bare']],
  ['finds an abbreviation typed with its own sign', 'צה״ל', ['hebrew-bare']],
  ['finds a Hebrew phrase', '"תל אביב"', []],
  ['finds a Hebrew phrase with the letter before it', '"מתל אביב"', ['hebrew-bare']],
  ['leaves out left-to-right letters, of which there are none', 'is:ltr', []],
]

describe('from right to left, a query', () => {
  it.each([...persian, ...arabic, ...hebrew])('%s', async (_, query, letters) => {
    await library.expectFound(query, letters)
  })
})
