/**
 * The words with which reports in six languages speak of a letter: what it is called, how it is sent, who signs it.
 * Pieces of patterns; how they are put together is said in what-is-said.ts.
 */

export interface ReportWords {
  readonly language: string
  /** Every sentence that names writers or signatories after the letter has it. */
  readonly byWord: string
  /** What a letter is called, with what may stand before it. */
  readonly letter: string
  /** Between the letter and whom it is for, without the last small word. */
  readonly sent: string
  /** The last word before a recipient. */
  readonly to: string
  /** Between the letter and those who wrote it. */
  readonly by: string
  /** Between the letter and those who signed it. */
  readonly signedBy: string
  /** Between those who wrote it and the letter. */
  readonly wrote: string
  /** `in a letter`, at the beginning of a sentence or within. */
  readonly inLetter: string
  /** Verbs that end a subject beside those of saying. */
  readonly auxiliary: string
  readonly signatories: string
  /** Many people at once. */
  readonly group: string
  /** Says that a number is not the exact one. */
  readonly approximately: string
  /** Between a whole and its number: `comprised of`. */
  readonly consistingOf: string
}

const english: ReportWords = {
  language: 'en',
  byWord: ' by ',
  letter: '(?:letters?|petitions?|appeal|memorandum|memorial|missive|remonstrance|round robin)',
  sent: '(?:(?:,? (?:that|which))?(?: (?:was|were|is|has been|had been|have been))?(?: (?:also|jointly|recently|publicly|formally|since))?,? (?:sent|addressed|written|delivered|directed|handed|submitted|presented|mailed|dispatched|penned|posted|transmitted|conveyed|issued)(?: over)?(?: (?:on|last|this|in) \\p{Lu}\\p{L}+(?: \\d{1,2})?| yesterday| today| jointly)?)?',
  to: 'to',
  by: '(?:penned|written|authored|co-authored|led|spearheaded|organi[sz]ed|initiated|sent|launched|issued|composed|coordinated|co-ordinated)(?: and (?:signed|sent|published|organi[sz]ed))? (?:jointly )?by',
  signedBy: '(?:co-?signed|signed|endorsed|subscribed)(?: (?:jointly|also|so far))? by',
  wrote:
    '(?:penned|pens|wrote|writes?|written|issued?|issues|sent|sends?|signed?|signs|published|publish(?:es)?|addressed|released|submitted|presented|delivered|launched|dispatched|handed|posted|drew up|put their names to|put (?:his|her) name to)(?: \\p{L}+ with)?',
  inLetter:
    '(?:in|through|with|by|via|under|according to) (?:an?|the|their|this|that|his|her|its|another)(?: (?:[\\p{L}-]+))?(?: [\\p{L}-]+)? ',
  auxiliary: 'have|has|had|are|is|were|was|will|would|can',
  signatories: '(?:co-)?(?:signatories|signatory|signers|signatures|undersigned)',
  group:
    '(?:people|persons|members|groups?|organi[sz]ations?|associations?|dissidents|officials|academics|scholars|activists|citizens|residents|inhabitants|workers|teachers|professors|students|doctors|physicians|nurses|lawyers|judges|writers|authors|artists|scientists|economists|historians|journalists|lawmakers|parliamentarians|legislators|MPs|MEPs|senators|politicians|leaders|ministers|bishops|priests|clergy(?:men)?|farmers|fishermen|merchants|traders|owners|parents|women|men|mothers|families|prisoners|veterans|officers|soldiers|engineers|experts|intellectuals|figures|celebrities|companies|firms|unions|charities|institutions|churches|parties|mayors|diplomats|employees|pilots|weavers|musicians|librarians|poets|neighbours|neighbors|householders|freeholders|executives|heads|chiefs|directors|relatives|fans|scientists|riders|shopkeepers|survivors|villagers|graduates|alumni|campaigners|bodies|bookshops|publishers|towns|cities|countries|nations|councillors|councils|clubs|societies|\\p{Ll}{3,}(?:ers|ists|ians|ors))',
  approximately:
    'more than|over|some|about|around|nearly|almost|at least|up to|approximately|roughly|close to|as many as|well over|upwards of|above|fewer than|less than|an estimated|circa',
  consistingOf: '(?:comprised|composed|consisting|made up|comprising)(?: of)?',
}

const german: ReportWords = {
  language: 'de',
  byWord: ' von ',
  letter: '(?:Briefe?s?|Schreiben|Protestbrief|Brandbrief|Appell|Petition|Bittschrift|Eingabe|Aufruf)',
  sent: '(?:,? (?:der|das|die)?)?(?: (?:gerichtet|adressiert|geschickt|übergeben|gesandt))?(?: (?:vom|am) [^,.;]{1,25}?)?',
  to: '(?:an (?:den|die|das)|an|ans)',
  by: '(?:verfasst|geschrieben|initiiert|angestoßen|organisiert|gestartet) (?:worden )?von',
  signedBy:
    '(?:unterzeichnet|unterschrieben|mitunterzeichnet)(?: worden)?(?: (?:ist|wurde)(?: (?:der|das|die) \\p{Lu}\\p{Ll}+| (?:er|es|sie))?)?(?: unter anderem| u\\. ?a\\.| auch)? von',
  wrote:
    '(?:schrieb|schrieben|schickte|schickten|richtete|richteten|veröffentlichte|veröffentlichten|unterzeichnete|unterzeichneten|verfasste|verfassten|übergab|übergaben|hat|haben|wendet|wandte|wenden|wandten)(?: sich)?(?: mit)?',
  inLetter: '(?:in|mit) (?:einem|dem|ihrem|seinem|diesem|einer|der|ihrer)(?: [\\p{L}-]+)? ',
  auxiliary: 'haben|hat|hatte|hatten|sind|ist|wollen|will|wird|werden|protestieren|protestiert|wenden|wendet',
  signatories: '(?:Mit|Erst)?(?:[Uu]nterzeichnern?(?:innen)?(?: und Unterzeichnern?)?|[Uu]nterschriften)',
  group:
    '(?:Menschen|Personen|Mitglieder[n]?|Gruppen|Organisationen|Verbände[n]?|Vereine[n]?|Initiativen|Professoren|Wissenschaftler(?:innen)?|Bürger(?:innen)?|Einwohner|Lehrer(?:innen)?|Ärzte[n]?|Schriftsteller(?:innen)?|Künstler(?:innen)?|Abgeordnete[n]?|Politiker(?:innen)?|Eltern|Frauen|Juristen|Journalisten|Unternehmen|Bauern|Winzer|Forscher(?:innen)?|Pfarrer|Bischöfe|Studierende|Studenten|Handwerker|Kaufleute|\\p{Lu}\\p{Ll}{2,}(?:er|erinnen|isten|oren|innen|leute))',
  approximately:
    'mehr als|über|rund|etwa|fast|knapp|ungefähr|mindestens|bis zu|circa|ca\\.|gut|an die|nahezu|weniger als',
  consistingOf: 'bestehend aus',
}

const french: ReportWords = {
  language: 'fr',
  byWord: ' par ',
  letter: '(?:lettres?(?: ouvertes?)?|pétitions?|appel|tribune|missive|courrier)',
  sent: '(?:,? (?:qui )?(?:a été |est )?(?:adressée?s?|envoyée?s?|remise?s?|destinée?s?|écrite?s?|transmise?s?)(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)(?: dernier)?)?)?',
  to: "(?:à la|à l[’']|aux?|à)",
  by: '(?:écrite?s?|rédigée?s?|lancée?s?|initiée?s?|portée?s?|envoyée?s?) par',
  signedBy: '(?:co)?signée?s? par',
  wrote:
    '(?:écrit|écrivent|adressé|adressent|adresse|envoyé|envoient|envoie|publié|publient|publie|signé|signent|signe|lancé|lancent|remis|rédigé)',
  inLetter: "(?:dans|par|selon) (?:une|la|leur|sa|cette|un|l[’']) ?(?:[\\p{L}-]+ )?",
  auxiliary: 'ont|a|avaient|avait|sont|est|vont',
  signatories: '(?:co)?signataires?|signatures',
  group:
    '(?:personnes|membres|groupes|organisations|associations|habitants|citoyens|professeurs|enseignants|médecins|infirmières|avocats|écrivains|artistes|scientifiques|chercheurs|élus|députés|sénateurs|maires|parents|femmes|ouvriers|pêcheurs|agriculteurs|vignerons|journalistes|intellectuels|personnalités|syndicats|historiens|économistes|étudiants|évêques|prêtres|riverains|libraires|archivistes|\\p{Ll}{3,}(?:eurs|istes|iens|ants))',
  approximately:
    'plus de|environ|près de|quelque|quelques|au moins|presque|une? centaine de?|moins de|autour de',
  consistingOf: 'composée?s? de',
}

const italian: ReportWords = {
  language: 'it',
  byWord: ' da',
  letter: '(?:lettera(?: aperta)?|lettere|petizione|appello|missiva)',
  sent: '(?:,? (?:che )?(?:è stata )?(?:inviata|indirizzata|spedita|consegnata|rivolta|scritta|diretta|recapitata))?(?: (?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri))?',
  to: "(?:alla|allo|agli|alle|all[’']|al|ai|a)",
  by: "(?:scritta|promossa|lanciata|redatta|inviata|guidata) (?:da|dal|dalla|dai|dagli|dalle|dall[’'])",
  signedBy:
    "(?:sotto)?(?:firmat[ao]|scritt[ao] e firmat[ao]|sottoscritt[ao]) (?:da|dal|dalla|dai|dagli|dalle|dall[’'])",
  wrote:
    '(?:scritto|scrivono|scrive|scrissero|inviato|inviano|invia|firmato|firmano|pubblicato|pubblicano|indirizzato|rivolto|rivolgono|consegnato|lanciato|sottoscritto)',
  inLetter: "(?:in|con|secondo|nella|attraverso) ?(?:una|la|un[’']|loro|questa)? ?(?:[\\p{L}-]+ )?",
  auxiliary: 'hanno|ha|avevano|aveva|sono|è|vogliono',
  signatories: 'firmatari[oa]?|firme|sottoscrittori',
  group:
    '(?:persone|membri|gruppi|organizzazioni|associazioni|cittadini|abitanti|residenti|professori|docenti|insegnanti|medici|infermieri|avvocati|scrittori|artisti|scienziati|ricercatori|deputati|senatori|sindaci|genitori|donne|operai|pescatori|agricoltori|giornalisti|intellettuali|storici|economisti|studenti|vescovi|pastori|commercianti|\\p{Ll}{3,}(?:tori|isti|iani|anti))',
  approximately:
    'più di|oltre|circa|quasi|almeno|una? (?:decina|ventina|trentina|cinquantina|centinaio) di|meno di|intorno a',
  consistingOf: 'compost[ao] da|formata da',
}

const spanish: ReportWords = {
  language: 'es',
  byWord: ' por ',
  letter: '(?:cartas?(?: abierta| pública)?|petición|misiva|escrito|llamamiento|manifiesto)',
  sent: '(?:,? (?:que )?(?:fue |ha sido )?(?:enviada|dirigida|remitida|entregada|escrita|destinada)(?: (?:el|este) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo))?)?',
  to: '(?:a la|a los|a las|al|a)',
  by: '(?:escrita|redactada|impulsada|promovida|encabezada|liderada|enviada) por',
  signedBy: '(?:firmad[ao]|suscrit[ao]|rubricad[ao]) por',
  wrote:
    '(?:escrito|escribieron|escriben|escribió|enviado|envían|enviaron|envió|firmado|firman|firmaron|publicado|publicaron|dirigido|dirigieron|dirigió|remitido|remitieron|suscrito|entregado|entregaron|lanzado)',
  inLetter: '(?:en|mediante|con|según|a través de) (?:una|la|su|esta|un)? ?(?:[\\p{L}-]+ )?',
  auxiliary: 'han|ha|habían|había|son|es|están|quieren',
  signatories: 'firmantes?|signatarios|firmas',
  group:
    '(?:personas|miembros|grupos|organizaciones|asociaciones|ciudadanos|vecinos|habitantes|profesores|docentes|maestros|médicos|enfermeras|abogados|escritores|artistas|científicos|investigadores|diputados|senadores|alcaldes|padres|madres|mujeres|obreros|pescadores|agricultores|periodistas|intelectuales|historiadores|economistas|estudiantes|obispos|bibliotecarios|académicos|\\p{Ll}{3,}(?:dores|tores|istas|antes))',
  approximately:
    'más de|unos|unas|cerca de|casi|alrededor de|al menos|aproximadamente|un centenar de|decenas de|menos de',
  consistingOf: 'compuest[ao] por|integrad[ao] por|formad[ao] por',
}

const persian: ReportWords = {
  language: 'fa',
  byWord: ' به ',
  letter: '(?:نامه‌?(?:ای|ی)?|نامهٔ|نامۀ|طومار(?:ی)?|عریضه‌?(?:ای)?)(?: سرگشاده‌?(?:ای)?)?',
  sent: '(?: (?:سرگشاده|مشترک|جداگانه))?(?: (?:که|را))?(?: خطاب)?',
  to: 'به',
  by: 'نوشتهٔ|به قلم',
  signedBy: 'به امضای|با امضای',
  wrote: '(?:با نوشتن|با انتشار|با ارسال|با امضای)',
  inLetter: '(?:در|طی|با) ',
  auxiliary: 'هستند|است|بودند|خواستار|در|با|طی|نیز',
  signatories: 'امضاکننده|امضا‌کننده|امضاکنندگان|امضا کننده|امضا',
  group:
    '(?:تن|نفر|معلم|معلمان|نویسنده|نویسندگان|شاعر|استاد|استادان|دانشجو|دانشجویان|فعال|فعالان|نماینده|نمایندگان|روزنامه‌نگار|روزنامه‌نگاران|هنرمند|هنرمندان|زندانی|کارگر|کارگران|پزشک|پزشکان|وکیل|وکلا|سازمان|گروه|گروهی|جمعی|انجمن|شهروند|شهروندان|کشاورز|کشاورزان|پرستار|پرستاران|ماهیگیر|ماهیگیران|مادر|مادران)',
  approximately: 'بیش از|حدود|نزدیک به|دست‌کم|دستکم|قریب به|تقریباً|بالغ بر',
  consistingOf: 'متشکل از',
}

export const reportWords: readonly ReportWords[] = [english, german, french, italian, spanish, persian]
