/** What firms, mailing lists and mail programs add below letters. Only judges lines and paragraphs. */

/** A line that parts what is below from the letter. */
export function isRule(line: string): boolean {
  if (line.length > 200) return false
  return /^\s*(?:[_=~*-]{10,}|-{8,}[>~]?|-- ?|_{3,}|-{6,}[^-].{0,59}-{2,}[>~]?)\s*$/.test(line)
}

const listFooter =
  /mailing list\b|\bunsubscribe|\blistinfo\b|list archives?|you received this message because you|yahoo! groups|google groups|abbestellen|abmelden|mailingliste|d[ée]sinscri|d[ée]sabonn|liste de diffusion|cancellarsi|disiscriv|darse de baja|cancelar (?:su|la) suscripci|lista de correo|лист рассылки|отписаться|لغو (?:اشتراک|عضویت)|\bmajordomo\b|\blistserv\b|do you yahoo|get your (?:free|private)|msn hotmail|http:\/\/mail\.yahoo\.com|free e-?mail/i

export function isListFooter(text: string): boolean {
  return text.length < 4000 && listFooter.test(text)
}

/** One of these words is in every notice, so that most paragraphs need only this look. */
const noticeWord =
  /confiden|privileg|proprietary|intended|in error|vertraulich|adressat|empfänger|riservat|محرمانه|конфиденц|environment|virus/i
const legalNotice = [
  /\b(?:confidential|privileged|proprietary)\b.{0,400}\b(?:intended|addressee|recipients?|disclos|received (?:it|this) in error)/is,
  /\b(?:intended (?:solely|only)|not the intended)\b.{0,400}\b(?:confidential|privileged|notify|delete|disclos)/is,
  /\bif you (?:have received|are not) .{0,80}(?:in error|intended recipient)/is,
  /vertrauliche?n?\b.{0,400}(?:empfänger|irrtümlich|adressat)/is,
  /nicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfänger)/is,
  /\bconfidentiel.{0,400}(?:destinataire|erreur)/is,
  /\b(?:riservat|confidenzial).{0,400}(?:destinatari|errore)/is,
  /\bconfidencial.{0,400}(?:destinatari|error)/is,
  /محرمانه.{0,400}(?:گیرنده|اشتباه)/is,
  /конфиденциальн.{0,400}(?:адресат|получател|ошибк)/is,
  /\b(?:consider|think (?:of|about)) the environment before (?:printing|you print)/i,
  /\b(?:virus-?free|scanned (?:for|by)|checked (?:for viruses|by)|certified virus free)\b.{0,120}(?:avast|avg|virus|mcafee|norton|symantec|messagelabs|software)/is,
]

/** A firm's notice that a letter is confidential, a scanner's that it is free of viruses. `text` is one paragraph. */
export function isLegalNotice(text: string): boolean {
  const bounded = text.slice(0, 3000)
  return (
    bounded.length > 30 &&
    noticeWord.test(bounded) &&
    legalNotice.some((expression) => expression.test(bounded))
  )
}

const programLine =
  /^\s*(?:sent (?:from|via|with|using) (?:my |the |a )?(?:iphone|ipad|ipod|android|samsung|galaxy|blackberry|mobile|phone|yahoo|outlook|mail for|proton|tutanota|gmail|k-9|nokia|huawei|xiaomi|windows|thunderbird|mailspring)[^\n]{0,80}|get outlook for (?:ios|android)[^\n]{0,60}|(?:von meinem|von meiner|gesendet (?:von|mit)|diese nachricht wurde von meinem) [^\n]{0,60}(?:gesendet|iphone|ipad|handy|smartphone|android|samsung|outlook|mail|k-9)[^\n]{0,40}|(?:envoyé|envoye) (?:de|depuis|à partir) [^\n]{0,60}|(?:inviato da|enviado desde|enviado do|verstuurd vanaf|skickat från|wysłane z|отправлено (?:с|из)) [^\n]{0,60}|ارسال ?شده (?:از|با) [^\n]{0,60}|فرستاده شده از [^\n]{0,60}|please excuse (?:any )?(?:typos|brevity)[^\n]{0,80})\s*$/i

/** What a mail program says of itself. */
export function isProgramLine(line: string): boolean {
  return line.length < 200 && programLine.test(line)
}
