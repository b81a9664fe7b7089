/** How mail programs of many languages announce the older mail that they quote below an answer or pass on. Only judges lines. */

/** Longer lines announce nothing; no expression is tried on them. */
const longestLine = 400
const mostLines = 4

const wrote = new RegExp(
  [
    '\\b(?:wrote|writes|said|schrieb|skrev|schreef|kirjoitti|escreveu)\\b[^\\n]{0,120}[:：]$',
    '(?:a écrit|écrivit|a ecrit|ha scritto|ha scritto il messaggio|escribió|escribio|napisał(?:\\(a\\)|a)?|napsala?|yazdı|írta)\\s*[:：]$',
    '(?:писал(?:а|\\(а\\))?|написал(?:а|\\(а\\))?|пишет)\\s*[:：]$',
    '(?:نوشته است|نوشته|نوشت|كتبت?|كتب|כתבה?|כתב\\/ה)\\s*[:：]?$',
    '(?:写道|寫道|さんは書きました|のメール)\\s*[:：]$',
  ].join('|'),
  'iu',
)
const opening =
  /^(?:on|at|am|le|il|el|em|op|den|dne|in (?:article|message|a message)|в|пт|пн|вт|ср|чт|сб|вс|در|به تاریخ|بتاريخ|في|בתאריך|ב-?|on behalf|von|from|\d|[<"«(]|[\p{L}.-]+,? \d)/iu
const clockOrAddress = /\d{1,2}[:.hH]\d{2}|\S@\S|[۰-۹٠-٩]{1,2}:[۰-۹٠-٩]{2}/u
const dateOrAddress = /\d|@|[۰-۹٠-٩]/u

/**
 * Where the announcement begins whose last line is at `last`: `On Friday Anna wrote:`, often broken over several
 * lines. Null when the line ends no announcement. Where no marked quotation follows, more is asked for.
 */
export function attributionStart(
  lines: readonly string[],
  last: number,
  isBeforeQuote: boolean,
): number | null {
  const line = (lines[last] ?? '').trim()
  if (line === '' || line.length > longestLine || !/[:：]$|نوشته?$|نوشته است$/u.test(line)) return null
  let loose: number | null = null
  for (let start = last; start > last - mostLines && start >= 0; start--) {
    const first = lines[start] ?? ''
    if (first.trim() === '' || first.length > longestLine) break
    const joined = lines
      .slice(start, last + 1)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (joined.length > longestLine) break
    if (isAttribution(joined, isBeforeQuote)) return start
    if (isBeforeQuote && start === last && isLooseAttribution(joined)) loose = start
  }
  return loose
}

/** Where no marked quotation follows, a time or an address must be there, and a year. */
function isAttribution(text: string, isBeforeQuote: boolean): boolean {
  if (!wrote.test(text) || !opening.test(text)) return false
  return isBeforeQuote ? dateOrAddress.test(text) : clockOrAddress.test(text) && /\d{4}|@/u.test(text)
}

function isLooseAttribution(text: string): boolean {
  return wrote.test(text) && /^[^.!?]{2,80}$/u.test(text)
}

const dashed = /^\s*[-_—*=]{2,}\s*([\p{L}][^\n]{3,80}?)\s*[-_—*=]{2,}\s*$/u
const olderMail = new RegExp(
  [
    '^(?:original(?:-| )(?:message|nachricht|appointment|mail)|forwarded (?:message|by|mail)|reply message',
    'ursprüngliche nachricht|weitergeleitete nachricht|weiterleitung|ursprungliche nachricht',
    "message d[’']origine|message original|message transféré|message réexpédié|courriel original",
    'messaggio originale|messaggio inoltrato|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada',
    'oorspronkelijk bericht|doorgestuurd bericht|originalmeddelande|opprinnelig melding|wiadomość oryginalna',
    'исходное сообщение|пересылаемое сообщение|конец пересылаемого|پیام اصلی|پیام ارسال ?شده|پیام فوروارد شده|پیام بازارسال شده',
    'الرسالة الأصلية|رسالة معاد توجيهها|הודעה מקורית|הודעה שהועברה|原始邮件|转发邮件|元のメッセージ|original message)',
  ].join('|'),
  'iu',
)
const forwardedBy =
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:réexpédié|transféré)|inizio messaggio inoltrato|inicio del mensaje reenviado|شروع پیام هدایت‌شده|forwarded message)\s*[:：]$/iu
const fromLine = /^[*\s]*(?:from|von|de|da|van|från|od|от|از|من|מאת|发件人|差出人)[*\s]*[:：]\s*\S/iu
const otherLine =
  /^[*\s]*(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|objet|à|inviato|data|oggetto|enviado(?: el)?|fecha|para|asunto|verzonden|aan|onderwerp|skickat|till|ämne|отправлено|дата|кому|тема|فرستاده شده|تاریخ|به|موضوع|تاريخ|إلى|الموضوع|נשלח|אל|נושא|发送时间|收件人|主题)[*\s]*[:：]\s/iu

/** Whether from this line on an older mail follows that is not marked line by line. */
export function beginsOlderMail(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (line.length > longestLine) return false
  const inside = dashed.exec(line)?.[1]
  if (inside !== undefined && olderMail.test(inside)) return true
  const trimmed = line.trim()
  return forwardedBy.test(trimmed) || (fromLine.test(trimmed) && isHeaderBlock(lines, at))
}

/** Outlook quotes the header's main lines: after the sender, at least two more within the next few lines. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const before = (lines[at - 1] ?? '').trim()
  if (before !== '' && !/^[_\-=*]{3,}$/.test(before)) return false
  let found = 0
  for (const line of lines.slice(at + 1, at + 8)) {
    if (line.trim() === '') break
    if (otherLine.test(line.slice(0, longestLine))) found++
  }
  return found >= 2
}
