/** What a reading pack says by itself, in each language that its pages can speak. Letters and notes speak for themselves. */
import type { PackLanguage } from '@shared/letter-export'

/** What the script of the page says; `{…}` stands for what it puts in. */
interface ScriptWords {
  readonly beside: string
  /** `{title}` */
  readonly besideOf: string
  /** `{found}`, `{all}` */
  readonly found: string
}

interface PackWords {
  readonly title: string
  /** `letters` and `notes` as they are counted; the day as `YYYY-MM-DD`, as HTML. */
  readonly about: (letters: number, notes: number, day: string) => string
  readonly search: string
  readonly hint: string
  readonly letters: string
  readonly comparisons: string
  readonly notes: string
  readonly notesOf: (count: number) => string
  readonly withoutText: string
  readonly date: string
  readonly from: string
  readonly to: string
  readonly published: string
  readonly file: string
  readonly inferred: string
  /** The words of a date as the letter has them. */
  readonly asWritten: (words: string) => string
  readonly script: ScriptWords
}

const persian = new Intl.NumberFormat('fa')

export const packWords: Readonly<Record<PackLanguage, PackWords>> = {
  en: {
    title: 'Letters to read',
    about: (letters, notes, day) =>
      `${letters === 1 ? '1 letter' : `${letters} letters`}, ${notes === 1 ? '1 note' : `${notes} notes`}, written ${day} by Letterbook. Nothing on this page asks the network for anything.`,
    search: 'Search',
    hint: 'All words must match; the last may only begin so. "Quotation marks" keep words together, -word leaves letters out.',
    letters: 'Letters',
    comparisons: 'Comparisons',
    notes: 'Notes',
    notesOf: (count) => `notes: ${count}`,
    withoutText: 'This letter is known without a text.',
    date: 'Date',
    from: 'From',
    to: 'To',
    published: 'Published',
    file: 'File',
    inferred: 'inferred',
    asWritten: (words) => `as written: ${words}`,
    script: { beside: 'Open beside', besideOf: 'Open beside: {title}', found: '{found} of {all} letters' },
  },
  fa: {
    title: 'نامه‌ها برای خواندن',
    about: (letters, notes, day) =>
      `${persian.format(letters)} نامه، ${persian.format(notes)} یادداشت؛ نوشتهٔ Letterbook در <bdi>${day}</bdi>. این صفحه چیزی از شبکه نمی‌خواهد.`,
    search: 'جست‌وجو',
    hint: 'همهٔ واژه‌ها باید باشند؛ آخرین واژه می‌تواند ناتمام باشد. «گیومه» واژه‌ها را کنار هم نگه می‌دارد؛ خط تیره پیش از واژه، نامه‌هایی را که آن را دارند کنار می‌گذارد.',
    letters: 'نامه‌ها',
    comparisons: 'سنجش‌ها',
    notes: 'یادداشت‌ها',
    notesOf: (count) => `یادداشت: ${persian.format(count)}`,
    withoutText: 'از این نامه متنی در دست نیست.',
    date: 'تاریخ',
    from: 'از',
    to: 'به',
    published: 'انتشار',
    file: 'پرونده',
    inferred: 'استنباطی',
    asWritten: (words) => `چنان‌که نوشته شده: ${words}`,
    script: {
      beside: 'باز کردن در کنار',
      besideOf: 'باز کردن در کنار: {title}',
      found: '{found} از {all} نامه',
    },
  },
}
