import { expect, it } from 'vitest'
import { readingPack } from '../../../../../src/main/library/reading-pack/pack-files'
import { date, person } from '../../../../support/described'
import { lettersWritten } from '../../../../support/leaving-letters'
import { anchorOn, leavingLetter, leavingNote } from '../../../../support/leaving-notes'
import { readLetterOf } from '../../../../support/read-letter-of'

const one = readLetterOf({ key: 'one', dates: [date('1843')], senders: [person('Ada')] })
const other = readLetterOf({ key: 'other', title: 'Another' })

it('speaks the language that was asked for, in its direction, and leaves the words of letters alone', async () => {
  const pages = async (language: 'en' | 'fa') =>
    (await lettersWritten(readingPack, [one, other], { language })).files.get('index.html') ?? ''
  const [english, persian] = [await pages('en'), await pages('fa')]
  expect(english).toContain('<html lang="en" dir="ltr">')
  expect(english).toContain('2 letters, 0 notes, written 2026-01-02 by Letterbook.')
  expect(persian).toContain('<html lang="fa" dir="rtl">')
  expect(persian).toContain('۲ نامه، ۰ یادداشت')
  expect(persian).toContain('{found} از {all} نامه')
  const [, spoken = ''] = /<body>([\s\S]*?)<main/.exec(persian) ?? []
  expect(spoken.replace(/<[^>]*>/g, '')).not.toMatch(/Search|Letters to read|Comparisons|written/)
  expect(persian).toContain('<div class="text" dir="ltr" lang="en">')
})

it('puts a note on several letters beside each, where the signs in its text lead', async () => {
  const known = [one, other].map(({ key, text }) => leavingLetter('a.txt', text, { key }))
  const letters = known.map(({ key, textHash }) => readLetterOf({ key, textHash }))
  const note = leavingNote({ anchors: known.map((letter) => anchorOn(letter, 'gate')) })
  const { files } = await lettersWritten(readingPack, letters, { notes: [note] })
  const page = files.get('index.html') ?? ''
  const named = [...page.matchAll(/ id="(note-[^"]*)"/g)].map(([, id]) => id)
  const leads = [...page.matchAll(/ href="#(note-[^"]*)"/g)].map(([, id]) => id)
  expect(named).toEqual([`note-${note.id}`, `note-${note.id}-2`])
  expect(leads).toEqual(named)
})
