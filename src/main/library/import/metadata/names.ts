/** Names of people and organisations as letters write them: what is a title, what an office, what the name itself. Pure; guesses nobody's identity. */

const titles =
  /^(?:(?:m|d|on|me|ing|avv|rt|gen|sig|lt|col|capt|prof|hon|revd|messrs|dott|dr|dhr|mevr|frl|тов)\.\s*|(?:mr|mrs|ms|mx|miss|messrs|dr|prof|professor(?:in)?|professeure?|profesora?|professora?|professoressa|sir|dame|lord|lady|rev|revd|reverend|the\s+rev|father|pater|père|padre|pastor|pfarrer|rabbi|imam|right|the\s+hon|honou?rable|capt|captain|col|colonel|general|lieut|sgt|madame?|herrn?|frau|fräulein|frl|mm|mme|mmes|mlle|monsieur|mademoiselle|maître|signora?|signorina|sig\.?ra|dott|dott\.?ssa|doña|sra?|srta|señora?|señorita|dra|exm[oa]|senhora?|dona|heer|mevrouw|mevr|dhr|de\s+heer|г-н|г-жа|господин|госпожа|товарищ|sayın|bay|bayan|آقای|آقا|خانم|جناب|سرکار|دکتر|مهندس|استاد|پروفسور|מר|גברת|ד"ר|السيد|السيدة|الأستاذ|الدكتور|الآنسة)(?:\.|(?=\s))\.?\s*)/iu
const degrees =
  /,?\s+(?:Esq(?:uire|r)?\.?|Ph\.?\s?D\.?|M\.?D\.?|M\.?P\.?|MEP|OBE|MBE|CBE|Q\.?C\.?|K\.?C\.?|LL\.?\s?D\.?|D\.?D\.?|F\.?R\.?S\.?|M\.?A\.?|B\.?A\.?)(?=,|$)/u

/** What is longer is no name, whatever field it stands in. */
const longestName = 300

/** The name without titles and degrees, forename first. A title with a surname alone stays: it tells Mr from Mrs Vale. */
export function normalName(written: string): string {
  if (written.length > longestName) return written
  const plain = written.replace(/[\s\u00a0]+/g, ' ').replace(/^[\s,;:"“”«»]+|[\s,;:"“”«»]+$/g, '')
  const bare = withoutTitles(withoutDegrees(plain))
  const turned = forenameFirst(bare)
  return turned.includes(' ') || bare === plain ? turned : plain
}

/** `normal` only where it says something else than the name itself. */
export function named(written: string): { readonly name: string; readonly normal?: string } {
  const normal = normalName(written)
  return normal === written || normal === '' ? { name: written } : { name: written, normal }
}

export function withoutTitles(name: string): string {
  let bare = name
  for (let count = 0; count < 4; count++) {
    const next = bare.replace(titles, '')
    if (next === bare || next.trim() === '') break
    bare = next
  }
  return bare.trim()
}

function withoutDegrees(name: string): string {
  let bare = name
  for (let count = 0; count < 4; count++) {
    const next = bare.replace(degrees, '')
    if (next === bare) break
    bare = next
  }
  return bare
}

/** `Vale, Edmund` is Edmund Vale; with more commas, or words that are no names, it is left alone. */
function forenameFirst(name: string): string {
  const [, surname, forename] = /^([^,]{2,40}),\s*([^,]{1,40})$/.exec(name) ?? []
  if (surname === undefined || forename === undefined || !isNameLike(surname) || !isNameLike(forename))
    return name
  return `${forename} ${surname}`
}

export function hasTitle(name: string): boolean {
  return titles.test(`${name.trim()} `)
}

const particles =
  /^(?:von|vom|van|der|den|zu|zum|zur|de|del|della|dei|di|da|du|des|le|la|los|las|do|dos|das|d['’]\S+|al|el|bin|ibn|ben|bint|y|e|ter|ten|op|af|av|of|the|zur?|и|де|фон)$/iu
const nameWord = /^['’ʿ]?(?:\p{Lu}[\p{L}\p{M}'’ʼ\u200c.-]*|\p{Lo}[\p{L}\p{M}\u200c'’-]*)[.,]?$/u

/** Whether the words could be a name: one to seven, all with capitals (where a script has them), no numbers. */
export function isNameLike(text: string): boolean {
  if (text.length > 70 || /[\d@:;!?()[\]/<>«»“”"=_*]/.test(text)) return false
  const words = text.trim().split(/\s+/)
  if (words.length > 7 || words[0] === '') return false
  return (
    words.some((word) => nameWord.test(word)) &&
    words.every((word) => nameWord.test(word) || particles.test(word) || word === '&')
  )
}

const organisationWord =
  /(?:^|[\s'’(-])(?:Ltd|Limited|Inc|LLC|GmbH|AG|e\.\s?V|S\.?A|S\.?p\.?A|Co\.?$|Company|Corporation|Sons|Associat(?:ion|es)|Society|Institut[eo]?|Universit[yäàé]\p{L}*|Universidad|Université|College|School|Academy|Museum|Library|Archives?|Bank|Union|Council|Committee|Commission|Comité|Ministry|Department|Office|Party|Parliament|Press|Guild|Federation|Foundation|Network|Coalition|Congress|Centre|Center|Group|Club|Circle|Trust|Church|Parish|Hospital|Theat(?:re|er)|Board|Agency|Bureau|League|Movement|Organi[sz]ation|Campaign|Forum|Alliance|House|Bindery|Watch|Publishers?|\p{L}{0,24}(?:[Vv]erein|[Vv]erband|[Gg]esellschaft|[Ss]tiftung|[Mm]inisterium|[Ss]chule|[Kk]irche|[Gg]emeinde|[Aa]kademie|[Vv]erlag)|Bund|Amt|Association|Fédération|Syndicat|Ligue|Banque|Ministère|Mairie|École|Section|Comune|Ufficio|Istituto|Associazione|Ministero|Scuola|Asociación|Fundación|Sindicato|Ministerio|Instituto|Colegio|Ayuntamiento|Associação|Fundação|Vereniging|Stichting|Комитет|Союз|Институт|Университет|Общество|Министерство)(?=[\s,.)’'-]|$)|(?:^|\s)(?:کانون|انجمن|سازمان|حزب|وزارت|دانشگاه|بانک|مجلس|شورای|جمعیت|اتحادیه|کمیته|بنیاد|موسسه|مؤسسه|دفتر|سندیکای|جبهه|جمعية|وزارة|جامعة|مجلس|لجنة|اتحاد|منظمة|حزب|مؤسسة)(?=\s|$)/u

export function isOrganisationLike(text: string): boolean {
  return organisationWord.test(text)
}

const roleWord =
  /(?:^|[\s(-])(?:vice-?|deputy[\s-]|ex-)?(?:pr[eé]sid[eé]nt[ea]?|\p{L}{0,12}präsident(?:in)?|chair(?:man|woman|person)?|secretary|treasurer|director|manager|editor|minister|professor|lecturer|archivist|librarian|curator|head|member|delegate|mayor|bishop|priest|ambassador|senator|deputy|councillor|commissioner|chancellor|spokes(?:man|woman|person)|coordinator|founder|lawyer|attorney|teacher|poet|writer|author|novelist|journalist|historian|engineer|physician|officer|clerk|agent|registrar|agent|rector|dean|principal|prokurist(?:in)?|vorsitzende[rn]?|geschäftsführer(?:in)?|leiter(?:in)?|lehrer(?:in)?|\p{L}{0,8}bürgermeister(?:in)?|\p{L}{0,16}minister(?:in)?|\p{L}{0,16}direktor(?:in)?|\p{L}{0,16}sekretär(?:in)?|schriftführer(?:in)?|secrétaire|directeur|directrice|ministre|maire|professeure?|avocate?|presidentessa|segretari[oa]|direttore|direttrice|sindaco|responsabile|ministr[oa]|director[a]?|secretari[oa]|alcalde(?:sa)?|profesora?|председатель|секретарь|директор|министр|профессор|concejal(?:a)?|presidenta|tesorer[oa]|portavoz|vocal|jef[ea]|consejer[oa]|assessor[ea]|consiglier[ea]|presidente|tesorier[ea]|portavoce|conseill(?:er|ère)|adjointe?|préf(?:et|ète)|trésori(?:er|ère)|porte-parole|\p{L}{0,10}sachbearbeiter(?:in)?|\p{L}{0,12}referent(?:in)?|sprecher(?:in)?|amtsrat|stadtrat|landrat|kassier(?:er|erin)?|superintendent|inspector|governor|warden|provost|vicar|chaplain|surveyor|solicitor|accountant|coach|nurse|caretaker)(?=[\s,.)]|$)|(?:^|\s)(?:رئیس(?:\u200c?جمهور)?|نخست\u200c?وزیر|وزیر|نماینده\p{M}?|مدیر|دبیر|دبیرکل|سردبیر|شاعر|نویسنده|وکیل|استاد|مدیرعامل|معاون|رئيس|وزير|مدير|أمين|ممثل)(?=[\s،,]|$)/iu

export function isRoleLike(text: string): boolean {
  return roleWord.test(text)
}

/** `Herrn`, `Madame`: a title for a name that does not follow. */
export function isOnlyTitle(text: string): boolean {
  return withoutTitles(`${text.trim()} X`) === 'X'
}

/** A name of a person by its look: name-like, no organisation, no office. */
export function isPersonLike(text: string): boolean {
  if (text.length > longestName) return false
  const bare = withoutTitles(text)
  if (!isNameLike(bare) || isOnlyTitle(text) || isOrganisationLike(text)) return false
  // `General Secretary` begins like a title and is an office.
  return !isRoleLike(bare) || (hasTitle(text) && bare.includes(' '))
}
