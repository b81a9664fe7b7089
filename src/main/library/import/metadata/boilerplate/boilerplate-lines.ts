/**
 * What the lines look like that came with a text and are not part of it: share links, source lines, newsletters,
 * credits, embedded posts, legal footers. Each pattern asks for the whole line, so that a sentence that only begins
 * like one stays the letter's.
 */

const shareWords: ReadonlySet<string> = new Set(
  [
    'share this article story post page print copy link links email e-mail mail tweet facebook twitter x whatsapp telegram linkedin reddit pinterest bluesky mastodon on via save comment comments by to',
    'teilen artikel drucken empfehlen merken diesen beitrag per auf',
    'partager cet imprimer envoyer copier le lien sur par',
    'condividi questo articolo stampa copia su',
    'compartir este artículo imprimir copiar el enlace en por',
    'این مطلب را به اشتراک بگذارید اشتراک‌گذاری چاپ ارسال',
  ]
    .join(' ')
    .split(' '),
)
const shareVerb =
  /^(?:share|tweet|print|teilen|drucken|partager|imprimer|condividi|stampa|compartir|imprimir|اشتراک‌گذاری)$/u
const network = /^(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|bluesky|mastodon)$/

const wholeLines: readonly RegExp[] = [
  // Where a text was taken from.
  /^(?:Sources?|Quellen?|Fonti?|Fuentes?|منبع)\s*[:»›>|]\s*\S.{0,140}$/iu,
  /^منبع\s+\S.{0,60}$/u,
  // What else there is to read.
  /^(?:Read (?:more|also|next)|See also|Also read|You may also like|Recommended(?: for you)?|Related(?: (?:articles?|stories|news))?|More (?:stories|on this story)|Lesen Sie (?:auch|mehr)|Mehr zum Thema|(?:À|A) lire(?: aussi| également)?|Lire aussi|Voir aussi|Leggi anche|Leggi di più|Lee también|Lea también|Leer más|Te puede interesar|بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط)\s*(?:[:：»›>|–-]\s*.{0,200})?$/iu,
  /^(?:Read more|Leggi anche|Lire aussi|Lesen Sie auch)\b.{0,120}[^.!?]$/iu,
  // Newsletters and channels.
  /^(?:Sign up|Subscribe|Get (?:our|the)|Join our|Register)\b.{0,160}\b(?:newsletter|updates|inbox|e-?mails?|bulletin|channel|alerts?)\b.{0,60}$/iu,
  /^(?:Subscribe(?: now)?|Sign up|Newsletter|Abonnieren|Jetzt abonnieren|Abonnez-vous|S’abonner|S'abonner|Iscriviti|Suscríbete|Suscribirse)[.!]?$/iu,
  /^.{0,60}(?:Newsletter|infolettre|boletín|خبرنامه).{0,60}(?:abonnieren|anmelden|inscrivez|abonnez|iscriviti|suscríb|عضو).{0,60}$/iu,
  /^.{0,40}(?:abonnieren|inscrivez|abonnez|iscriviti|suscríb|عضویت).{0,60}(?:Newsletter|infolettre|boletín|خبرنامه).{0,60}$/iu,
  /^(?:Follow (?:us|@)|Folgen Sie uns|Suivez-nous|Seguici|Síguenos|ما را .{0,30}دنبال کنید).{0,140}$/iu,
  // Credits of pictures and of the text.
  /^\(?(?:Photos?|Photographs?|Images?|Pictures?|Fotos?|Bild(?:er)?|Abbildung|Crédits? photos?|Photo credits?|Foto de archivo|Credits?|عکس)(?: credits?| by| courtesy of| de| di| von)?\s*[:©/]\s*\S.{0,120}$/iu,
  /^\((?:Photo|Image|Picture) (?:by|courtesy of) .{1,100}\)$/iu,
  /^(?:©|Copyright\b|\(c\)\s+(?:Copyright\b|\d{4}\b|\p{Lu}\p{L}+ \p{Lu}\p{L}+)).{0,200}$/iu,
  /^.{0,80}(?:All rights reserved|Alle Rechte vorbehalten|Tous droits réservés|Tutti i diritti riservati|Todos los derechos reservados|حقوق .{0,40}محفوظ است).{0,80}$/iu,
  // Furniture of a page.
  /^(?:Advertisement|Advertorial|Anzeige|Werbung|Publicité|Pubblicità|Publicidad|Anuncio|تبلیغات|Skip to (?:main )?content|Back to top|Nach oben|Loading ?(?:…|\.\.\.)|Listen to this article|Leave a (?:reply|comment)|Story continues below(?: advertisement)?|Page \d+ of \d+|Seite \d+ von \d+|Page \d+ sur \d+|\d+ comments?|Comments \(\d+\)|\d+ min(?:ute)?s?\.? read|\d+ Min\. Lesezeit)[.:]?$/iu,
  /^(?:Tags|Topics|Filed under|Keywords|Schlagwörter|Schlagworte|Mots[- ]clés|Etiquetas|برچسب‌ها)\s*[:：]\s*\S.{0,200}$/iu,
  // Footers of mails.
  /^(?:Sent from my \S.{0,40}|Von meinem \S.{0,30} gesendet|Gesendet von .{0,30}|Envoyé de(?:puis)? mon \S.{0,30}|Inviato da(?:l mio)? \S.{0,30}|Enviado desde mi \S.{0,30}|Get Outlook for \S.{0,30}|Virus-free\..{0,60})$/iu,
]

/** Long lines that only one thing can be. */
const longLines: readonly RegExp[] = [
  /\b(?:we|this (?:site|website)|our site) uses? cookies\b|\bcookies\b.{0,120}\b(?:accept|consent|agree|akzeptieren|zustimmen|accepter|accetta|aceptar)\b|\b(?:verwende[tn]|utilis(?:e|ons)|utilizz\p{L}+|utiliza\p{L}*) .{0,40}cookies\b/iu,
  /^This (?:e-?mail|message)(?: and any (?:attachments?|files)\b.{0,60})?.{0,60}\b(?:confidential|intended (?:only|solely))\b/iu,
  /^(?:Diese E-?Mail|Diese Nachricht)\b.{0,80}\bvertraulich|^Ce (?:message|courriel|mail)\b.{0,120}\bconfidentiel|^(?:Questo messaggio|Questa e-?mail)\b.{0,120}\briservat|^Este (?:mensaje|correo)\b.{0,120}\bconfidencial/iu,
  /^Please consider the environment before printing|^Bitte prüfen Sie, ob diese E-?Mail|^Pensez à l[’']environnement avant d[’']imprimer/iu,
  /^(?:To unsubscribe\b|You (?:are receiving|received) this (?:e-?mail|message) because|Unsubscribe\b)/iu,
]

/** An embedded post: its picture's address, or who wrote it and when. */
const post =
  /\bpic\.(?:twitter|x)\.com\/\w|[—–-] [^()\n]{1,60} \(@\w{1,30}\)[,.]? (?:\p{L}{3,12}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4})$|^View this post on Instagram|^A post shared by /u

const longestLine = 260
const longestPost = 900

// Looked for first, because nearly every line has none of them.
const firstWord =
  /^[(©\d]?(?:sour|quel|font|fuent|منبع|read|see |also|you |recom|relat|more|lesen|mehr|[àa] li|lire|voir|leggi|lee|lea|leer|te p|بیش|همچ|مطال|sign|subs|get|join|regis|news|abon|jetzt|s['’]ab|iscr|susc|folg|follow|suiv|segu|sígu|ما را|photo|image|pict|foto|bild|abbil|créd|cred|عکس|copy|c\)|adver|anze|werb|publi|pubbl|anun|تبل|skip|back|nach|loading|listen|leave|story|page|seit|comm|\d|min|tags|topic|filed|keyw|schlag|mots|etiq|برچ|sent|von|gesen|env|invi|enviado|virus|©)/iu
const somewhere =
  /newsletter|infolettre|boletín|خبرنامه|rights reserved|rechte vorb|droits rés|diritti ris|derechos res|محفوظ/i
const longStart = /^(?:this|diese|ce |quest|este|please|bitte|pensez|to un|you |unsub)/i

/** Whether a whole line or a whole short block is boilerplate. */
export function isBoilerplate(line: string): boolean {
  const text = line.trim()
  if (text === '') return false
  if (text.length > longestPost) return isLong(text.slice(0, 300))
  const mayBeWhole = text.length <= longestLine && (firstWord.test(text) || somewhere.test(text))
  if (mayBeWhole && wholeLines.some((pattern) => pattern.test(text))) return true
  return isShareLine(text) || isLong(text) || isPost(text)
}

function isPost(text: string): boolean {
  const mayBe = text.includes('(@') || text.includes('.com/') || /^(?:View this|A post)/.test(text)
  return mayBe && post.test(text)
}

function isLong(text: string): boolean {
  return (longStart.test(text) || /cookies/i.test(text)) && longLines.some((pattern) => pattern.test(text))
}

/** The first word of a line says of most that they are another one. */
const shareWord = /[\p{L}\u200c][\p{L}\u200c-]*/u

/** Nothing but words such as "Share this article: e-mail | copy link". */
function isShareLine(text: string): boolean {
  if (text.length > 120 || !shareWords.has(shareWord.exec(text)?.[0].toLowerCase() ?? '')) return false
  const words = text.toLowerCase().match(/[\p{L}\u200c][\p{L}\u200c-]*/gu) ?? []
  if (words.length === 0 || !words.every((word) => shareWords.has(word))) return false
  if (/^.{0,40}(?:به اشتراک|اشتراک‌گذاری)/u.test(text)) return true
  return words.some((word) => shareVerb.test(word)) || words.filter((word) => network.test(word)).length >= 2
}

/** Where in the end of a text a line begins that hangs on the last one although it is one of its own. */
export function tailOf(text: string): RegExpExecArray | null {
  const mayHaveTail = text.includes('»') || text.includes('›') || lastWord.test(text.trimEnd().slice(-8))
  return mayHaveTail ? tail.exec(text) : null
}

/** None is longer than eight signs: only the end is looked at, because a search for it would go through the whole text. */
const lastWord = /(?:article|story|post|page|teilen|articolo|artículo)$/
const tail =
  /(?<=[.!?…”"»’)\]\s])[ \t]*((?:Sources?|Quelle|Fonte|Fuente|منبع)\s*[»›]\s*\S[^.!?\n]{0,80}|(?:Share this (?:article|story|post|page)|Artikel teilen|Partager cet article|Condividi questo articolo|Compartir este artículo))\s*$/u
