/** The words of the page that stands in for a window that is gone, in every language of the interface. */

const troubleLabels = {
  en: {
    'window-gone': 'The window stopped working',
    'window-not-loaded': 'The window could not be opened',
    'window-hangs': 'The window does not answer',
    program: 'Letterbook stopped working',
    start: 'Letterbook could not start',
    safe: 'Nothing that you saved is lost. Notes are on the disk a moment after they are typed, and your files are only ever read. After a new start you are where you were; at most the words of the last second are missing.',
    startHint: 'If it happens again, give the report below to somebody who can help.',
    reopen: 'Open the window again',
    wait: 'Wait',
    restart: 'Start Letterbook again',
    quit: 'Quit',
    copy: 'Copy the report',
    copied: 'The report is on the clipboard.',
    report: 'Diagnostic report',
    reportText:
      'This is the whole report. It holds no text of letters or notes, no searches and no names of files. Letterbook sends nothing: it leaves this computer only if you copy it and give it to somebody.',
  },
  fa: {
    'window-gone': 'پنجره از کار افتاد',
    'window-not-loaded': 'پنجره باز نشد',
    'window-hangs': 'پنجره پاسخ نمی‌دهد',
    program: 'لتربوک از کار افتاد',
    start: 'لتربوک نتوانست آغاز به کار کند',
    safe: 'هیچ‌چیز از آنچه ذخیره کرده‌اید از دست نرفته است. یادداشت‌ها لحظه‌ای پس از نوشتن روی دیسک‌اند و پرونده‌های شما تنها خوانده می‌شوند. پس از آغاز دوباره همان‌جا خواهید بود که بودید؛ دست‌بالا آنچه در ثانیهٔ آخر نوشته‌اید نمانده است.',
    startHint: 'اگر باز هم پیش آمد، گزارش زیر را به کسی بدهید که بتواند کمک کند.',
    reopen: 'باز کردن دوبارهٔ پنجره',
    wait: 'صبر می‌کنم',
    restart: 'آغاز دوبارهٔ لتربوک',
    quit: 'خروج',
    copy: 'رونوشت از گزارش',
    copied: 'گزارش در بریده‌دان است.',
    report: 'گزارش عیب‌یابی',
    reportText:
      'این همهٔ گزارش است. در آن نه متنی از نامه‌ها و یادداشت‌هاست، نه جست‌وجویی و نه نام پرونده‌ای. لتربوک چیزی نمی‌فرستد: تنها هنگامی از این رایانه بیرون می‌رود که آن را رونوشت کنید و به کسی بدهید.',
  },
} as const

export type TroubleLabels = { readonly [Label in keyof (typeof troubleLabels)['en']]: string }

export function troubleLabelsFor(language: 'system' | 'en' | 'fa', systemLanguage: string): TroubleLabels {
  return troubleLabels[troubleLanguage(language, systemLanguage)]
}

export function troubleLanguage(language: 'system' | 'en' | 'fa', systemLanguage: string): 'en' | 'fa' {
  if (language === 'system') return systemLanguage.startsWith('fa') ? 'fa' : 'en'
  return language
}
