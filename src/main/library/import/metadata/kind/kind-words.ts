/** The words that tell one kind of document from another, in six languages. Only patterns; kind-of.ts weighs them. */

function words(...lists: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${lists.join('|')})(?![\\p{L}])`, 'giu')
}

const languages = ['en', 'de', 'fr', 'it', 'es', 'fa']

/** One list a language, in the order of `languages`: only those of the text's language are looked for. */
function inLanguage(...lists: readonly string[]): (language: string | null) => RegExp {
  const all = words(...lists)
  const own = new Map(languages.map((language, at) => [language, words(lists[at] ?? '')]))
  return (language) => own.get(language ?? '') ?? all
}

export const openLetter = words(
  'open letter',
  'offene[rnms]? brief',
  'lettre ouverte',
  'lettera aperta',
  'carta abierta',
  'نامهٔ? ?‌?(?:ای )?سرگشاده',
)

export const undersigned = words(
  '(?:we|the),? (?:the )?undersigned',
  'your petitioners?',
  'wir,? die (?:unter|hier )?(?:unterzeichne(?:te|nde)n|unterzeichner)',
  'nous,? (?:les )?soussigné(?:e|s|es)',
  'noi,? (?:i )?sottoscritti|i sottoscritti',
  'los abajo firmantes|nosotros,? los (?:abajo )?firmantes',
  'ما،? ?(?:ال)?امضا‌?کنندگان|ما امضاکنندگان',
)

export const petitioning = words(
  'humbl[ey] petition(?:ers?)?',
  'petition(?:ers?)? (?:of|to) the',
  'your petitioners',
  'we petition',
  '(?:e-)?petition',
  'petition an',
  'bittschrift',
  'pétition',
  'petizione',
  'petición',
  'طومار',
)

export const demanding = words(
  'we (?:hereby |therefore |humbly )?(?:demand|petition|call (?:up)?on|request|pray|urge|ask)',
  'wir (?:fordern|verlangen|bitten)',
  'nous (?:demandons|exigeons|réclamons)',
  'chiediamo',
  '(?:pedimos|exigimos|solicitamos)',
  '(?:خواستاریم|می‌خواهیم|خواهانیم)',
)

export const event = inLanguage(
  'conferences?|rally|rallies|meeting|seminar|symposium|congress|summit|ceremony|gathering|hearing|forum|panel|demonstration|assembly|commemoration|webinar|lecture|festival|vigil|speech|sermon|address(?:ed|ing) (?:the|a)',
  'Konferenz|Tagung|Kundgebung|Kongress|Treffen|Symposium|Veranstaltung|Versammlung|Gedenkfeier|Podium|Rede|Ansprache|\\p{L}*[Pp]redigt|Vortrag|Festakt',
  'colloque|conférence|congrès|réunion|rassemblement|cérémonie|table ronde|journée d’étude|discours|allocution|homélie|sermon',
  'convegno|conferenza|manifestazione|congresso|incontro|cerimonia|discorso|omelia|comizio',
  'acto|congreso|conferencia|jornadas?|encuentro|ceremonia|coloquio|concentración|discurso|homilía|mitin',
  'کنفرانس|همایش|گردهمایی|نشست|تجمع|مراسم|سمینار|سخنرانی',
)

export const speaking = inLanguage(
  '(?:keynote|opening|closing)?[ ]?(?:speech|speeches|address|keynote|remarks)|(?:other |keynote |several )?speakers?|(?:addressed|opened|told|spoke at|spoke to|speaking at) the (?:conference|rally|meeting|crowd|audience|gathering|hall)|attendees|participants|audience|panellists?|panelists?|held (?:in|at|on)|took place|took the floor|spoke|speaking to|march(?:ed)? through|demonstrators|protesters|ovation|delegates',
  'Rede|Reden|Redner(?:in|innen)?|Ansprache|Eröffnungsrede|Teilnehmer(?:innen)?|Publikum|Festrede|Vortrag|\\p{L}*[Pp]redigt|Gläubigen?|Zuhörern?|fand statt',
  'discours|intervenants?|orateurs?|intervenue?|participants|public|prise de parole|a eu lieu|réunis',
  'discorso|relator[ei]|oratori|intervento|partecipanti|pubblico|intervenut[oa]|si è svolt[oa]',
  'discurso|oradores?|intervino|ponentes?|asistentes|público|ponencia|celebrad[oa]',
  'سخنرانی|سخنرانان|سخنران|حاضران|برگزار',
)

/** The letter speaks, or is spoken of as something known. */
export const letterSpeaks = inLanguage(
  "the (?:open |joint )?(?:letter|petition|memorial|appeal),? (?:reads?|says?|states?|continues?|adds?|also|warns?|concludes?|begins?|argues?|calls?|asks?|demands?|notes?|was|were|is|has|had|comes|reflects|accuses|describes)|the (?:letter’s |letter's )?signatories|according to the letter|in the letter|(?:the |its )authors",
  'in (?:dem|ihrem|seinem|diesem) (?:\\p{L}+ )?(?:Brief|Schreiben|Appell)|der Brief|das Schreiben|die Unterzeichne(?:r|nden|rinnen)|die Verfasser',
  'la lettre|les signataires|dans (?:la|cette|leur) (?:lettre|pétition)|les auteurs',
  'la lettera|i firmatari|nella lettera|gli autori|dei firmatari',
  'la (?:carta|misiva)|los firmantes|en (?:la|su) (?:carta|misiva)|los autores',
  'این نامه|امضاکنندگان|نویسندگان (?:این )?نامه|در نامه',
)
