/** What readers type for words with accents, ligatures and old letters, in the scripts of Europe. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { CaseLibrary, type QueryCase } from '../../../support/query-cases'

const written = (language: string, text: string) => `---\nlanguage: ${language}\n---\n\n${text}\n`

let library: CaseLibrary
beforeAll(async () => {
  library = await CaseLibrary.of({
    'cafe.md': written('fr', 'Le café de la gare est fermé depuis l’été.'),
    'cafe-bare.md': written('fr', 'Le cafe du port reste ouvert.'),
    'heart.md': written('fr', 'Un cœur d’élève, écrit l’institutrice.'),
    'heart-apart.md': written('fr', 'Le coeur du village bat encore.'),
    'apart.md': written('fr', 'Re\u0301sume\u0301 de la se\u0301ance.'),
    'street.md': written('de', 'Die Straße hinter dem Dom ist schmal. Grüße aus Köln.'),
    'street-swiss.md': written('de', 'Die Strasse im Kirchen\u00adbuch heisst anders.'),
    'long-s.md': written('en', 'Your moſt humble ſervant was at the Preſs.'),
    'ligatures.md': written('en', 'The oﬃce ﬁrſt found the ﬂoor wet.'),
    'lodz.md': written('pl', 'Łódź i żółw czekają na list.'),
    'tromso.md': written('no', 'Brevet fra Tromsø ble lest på øya.'),
    'istanbul.md': written('tr', 'İstanbul’dan gelen mektup okundu, ev ısındı.'),
    'greek-old.md': written('el', 'Ἀγαπητὲ φίλε, ὁ ἄνθρωπος τῆς θαλάσσης γράφει.'),
    'greek-new.md': written('el', 'Αγαπητή μου, ο άνθρωπος του βουνού απαντά.'),
    'greek-capitals.md': written('el', 'ΑΝΘΡΩΠΟΣ ΚΑΙ ΝΟΜΟΣ'),
    'yo.md': written('ru', 'Пётр принёс ёлку в дом.'),
    'ye.md': written('ru', 'Петр принес елку в сад.'),
    'edge.md': written('ru', 'Мой край далеко.'),
    'edges.md': written('ru', 'Все краи забыты.'),
    'old-russian.md': written('ru', 'Вѣра и Ѳедоръ пишутъ.'),
  })
}, 120_000)
afterAll(async () => await library.close())

const latin: readonly QueryCase[] = [
  ['finds French words with and without accents, typed without', 'cafe', ['cafe', 'cafe-bare']],
  ['finds French words with and without accents, typed with', 'café', ['cafe', 'cafe-bare']],
  ['finds words typed in capitals', 'CAFÉ', ['cafe', 'cafe-bare']],
  ['finds words typed in wide letters', 'ｃａｆｅ', ['cafe', 'cafe-bare']],
  ['finds an accented word exactly', '=café', ['cafe']],
  ['finds a bare word exactly', '=cafe', ['cafe-bare']],
  ['finds an accented word where accents count', 'match:accents café', ['cafe']],
  ['finds accents that are typed as marks of their own', '=cafe\u0301', ['cafe']],
  ['finds accents that a letter has as marks of their own', '=Résumé', ['apart']],
  ['finds the other gender of a French participle', 'fermée', ['cafe']],
  ['finds what stands after an apostrophe', 'ete', ['cafe']],
  ['finds a typographic apostrophe typed as a straight one', "l'été", ['cafe']],
  ['finds œ typed as oe', 'coeur', ['heart', 'heart-apart']],
  ['finds oe typed as œ', 'cœur', ['heart', 'heart-apart']],
  ['finds œ alone where it is asked for', '=cœur', ['heart']],
  ['finds ß typed as ss', 'strasse', ['street', 'street-swiss']],
  ['finds ss typed as ß', 'Straße', ['street', 'street-swiss']],
  ['finds ß typed as a capital', 'STRAẞE', ['street', 'street-swiss']],
  ['finds ß alone where it is asked for', '=straße', ['street']],
  ['finds an umlaut typed as its vowel', 'Koln', ['street']],
  ['finds a word that a soft hyphen divides', 'Kirchenbuch', ['street-swiss']],
  ['finds the long s', 'servant', ['long-s']],
  ['finds the long s typed as such', 'Preſs', ['long-s']],
  ['finds ligatures of three letters', 'office', ['ligatures']],
  ['finds a phrase across ligatures and the long s', '"office first found"', ['ligatures']],
  ['finds the Polish ł', 'lodz', ['lodz']],
  ['finds Polish letters typed bare', 'zolw', ['lodz']],
  ['finds the Norwegian ø', 'tromso', ['tromso']],
  ['finds the dotted capital I of Turkish', 'istanbul', ['istanbul']],
  ['finds the undotted i of Turkish', 'isindi', ['istanbul']],
]

const greek: readonly QueryCase[] = [
  [
    'finds Greek with one accent, with many and with none',
    'ανθρωπος',
    ['greek-old', 'greek-new', 'greek-capitals'],
  ],
  ['finds Greek typed with breathings', 'ἄνθρωπος', ['greek-old', 'greek-new', 'greek-capitals']],
  ['finds Greek typed in capitals, with the sigma of the end', 'ΘΑΛΑΣΣΗΣ', ['greek-old']],
  ['finds Greek typed with the wrong sigma', 'νομοσ', ['greek-capitals']],
  ['finds Greek with its accent exactly', '=άνθρωπος', ['greek-new']],
]

const cyrillic: readonly QueryCase[] = [
  ['finds ё typed as е', 'елку', ['yo', 'ye']],
  ['finds е typed as ё', 'ёлку', ['yo', 'ye']],
  ['finds ё alone where it is asked for', '=ёлку', ['yo']],
  ['finds a Russian name in another case', 'Петра', ['yo', 'ye']],
  ['takes й for a letter of its own', 'match:forms край', ['edge']],
  ['finds yat typed as е', 'вера', ['old-russian']],
  ['finds fita typed as ф', 'Федоръ', ['old-russian']],
]

describe('in the scripts of Europe, a query', () => {
  it.each([...latin, ...greek, ...cyrillic])('%s', async (_, query, letters) => {
    await library.expectFound(query, letters)
  })
})
