/**
 * The verbs with which reports hand on the words of others, in six languages, in the forms that reports use. Only
 * words are known here; what stands around them is looked at elsewhere.
 */

/** `participle` stands for every form without a subject of its own beside it: "saying", "affermando", "to demand". */
export type SayingForm = 'finite' | 'participle'

const english =
  'acknowledge add address admit affirm allege announce answer appeal argue ask assert begin blast call caution claim comment ' +
  'complain concede conclude condemn confirm continue criticise criticize declare demand denounce deny deplore ' +
  'describe emphasise emphasize end exclaim explain express highlight insist invite joke lament list maintain ' +
  'mention note object observe open petition plead pledge point praise proclaim promise propose protest quip quote ' +
  'read reason recall recommend recount reject remark remember remind repeat reply report request respond reveal ' +
  'say slam state stress suggest tell testify threaten underline underscore urge vow warn welcome write accuse ' +
  'assure concur beg beseech beg implore oppose pray'

const irregular: ReadonlyMap<string, string> = new Map([
  ['say', 'says said saying'],
  ['tell', 'tells told telling'],
  ['write', 'writes wrote writing'],
  ['read', 'reads reading'],
  ['begin', 'begins began beginning'],
  ['beg', 'begs begged begging'],
  ['slam', 'slams slammed slamming'],
])

const otherFinite =
  // German
  'sagt sagte sagten sagen schreibt schreibe schrieb schreiben schrieben heißt hieß heisst erklärt erklärte erklären erklärten fordert ' +
  'forderte fordern forderten verlangt verlangte verlangen verlangten warnt warnte warnen warnten betont betonte ' +
  'betonen betonten mahnt mahnte kritisiert kritisierte kritisieren kritisierten behauptet behauptete behaupten ' +
  'meint meinte meinen meinten fügt fügte ergänzt ergänzte berichtet berichtete beklagt beklagte beklagen ' +
  'antwortet antwortete fragt fragte nennt nannte nennen nannten bezeichnet bezeichnete bezeichnen bezeichneten ' +
  'appelliert appellierte appellieren bittet bat bitten baten ruft rief rufen riefen steht lautet versicherte ' +
  'verurteilt verurteilte verurteilen beginnt endet schließt sprach spricht zitiert erinnerte unterstrich ' +
  // French
  'dit dirent disent déclare déclaré déclarent affirme affirmé affirment écrit écrivent écrivait écrivaient ajoute ' +
  'ajouté ajoutent explique expliqué expliquent souligne souligné soulignent estime estimé estiment dénonce ' +
  'dénoncé dénoncent demande demandé demandent réclame réclamé réclament exige exigé exigent appelle appelé ' +
  'appellent rappelle rappelé rappellent insiste insisté insistent conclut concluent poursuit poursuivent précise ' +
  'précisé répond répondu lance lancé prévient prévenu prévenaient assure assuré assurent regrette regretté ' +
  'regrettent lit lire confie confié raconte raconté martèle accuse accusent plaide condamne condamné condamnent déplore déploré déplorent fustige fustigent interroge interrogent constate constatent ' +
  'promis promet disait reconnu reconnaît reconnaissent averti avertissent signale signalent invite invitent ' +
  // Italian
  'detto dice dicono disse dissero scrive scrivono scritto scrisse afferma affermano affermato dichiara dichiarato ' +
  'dichiarano aggiunge aggiunto aggiungono spiega spiegato spiegano sottolinea sottolineato sottolineano chiede ' +
  'chiedono chiesto denuncia denunciano denunciato legge sostiene sostengono conclude concluso concludono ricorda ' +
  'ricordato ribadisce ribadito avverte avvertono avvertito risposto rispose invita invitano critica criticano ' +
  'esorta esortano lamenta lamentano promesso racconta raccontato recita recitano osserva osservano ' +
  // Spanish
  'dijo dijeron dicen escribe escriben escribió escribieron afirma afirman afirmó afirmaron declara declaró ' +
  'declaran añade añadió añaden explica explicó explican subraya subrayó subrayan pide piden pidió pidieron ' +
  'denuncia denuncian denunció denunciaron exige exigen exigió señala señaló señalan señalaron sostiene sostienen ' +
  'sostuvo concluye concluyó concluyen advierte advirtió advierten reclama reclaman reclamó recuerda recordó ' +
  'recordaron insiste insistió insisten lee respondió respondieron aseguró asegura aseguran lamenta lamentó ' +
  'lamentan manifestó critica critican criticó condena condenan condenó contó solicita solicitan instan instó ' +
  'comienza prosigue agrega agregó ' +
  // Persian; verbs of several words are known by the last of them that says something.
  'گفت گفتند گفته گفته‌اند می‌گوید می‌گویند نوشت نوشتند نوشته نوشته‌اند نوشته‌است می‌نویسد می‌نویسند افزود افزودند ' +
  'افزوده آمده تأکید تاکید خواستار خواستند خواست هشدار پرسید پاسخ خوانده می‌خوانیم اعلام تصریح یادآور خواسته‌اند'

const otherParticiples =
  'affirmant ajoutant appelant déclarant dénonçant demandant disant exigeant expliquant réclamant soulignant ' +
  'affermando aggiungendo chiedendo dicendo scrivendo sottolineando afirmando añadiendo diciendo exigiendo ' +
  'pidiendo señalando reclamando écrivant sostenendo'

const forms: ReadonlyMap<string, SayingForm> = new Map<string, SayingForm>([
  ...english.split(' ').flatMap(englishForms),
  ...otherFinite.split(' ').map((word): [string, SayingForm] => [word, 'finite']),
  ...otherParticiples.split(' ').map((word): [string, SayingForm] => [word, 'participle']),
])

const englishVerbs: ReadonlySet<string> = new Set(
  english.split(' ').flatMap((verb) => englishForms(verb).map(([word]) => word)),
)

function englishForms(verb: string): [string, SayingForm][] {
  const words = (irregular.get(verb) ?? regular(verb)).split(' ')
  return [verb, ...words].map((word) => [word, word.endsWith('ing') ? 'participle' : 'finite'])
}

function regular(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies ${verb.slice(0, -1)}ied ${verb}ing`
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const present = /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`
  return `${present} ${stem}ed ${stem}ing`
}

// They introduce words only where these follow or go before at once: "the protests continue" says nothing.
const weak: ReadonlySet<string> = new Set(
  'continue continues continued begin begins began open opens opened end ends ended maintain maintains maintained read reads point points pointed reason reasons steht beginnt endet lit lire legge lee comienza'.split(
    ' ',
  ),
)

/** Whether a word is a form of an English verb, which no `a` can help to a perfect. */
export function isEnglishVerb(word: string): boolean {
  return englishVerbs.has(word.toLowerCase())
}

/** Whether a verb only counts as one of saying beside the words that are said. */
export function isWeak(word: string): boolean {
  return weak.has(word.toLowerCase())
}

/** What form of a verb of saying a word is; null for every other word. French inversions (`écrivent-ils`) count. */
export function sayingForm(word: string): SayingForm | null {
  const lower = word.toLowerCase()
  const known = forms.get(lower)
  if (known !== undefined) return known
  const hyphen = lower.indexOf('-')
  return hyphen < 3 || !invertedPronoun.test(lower) ? null : (forms.get(lower.slice(0, hyphen)) ?? null)
}

const invertedPronoun = /-(?:t-)?(?:ils?|elles?|on|nous|je)$/
