/** The formulas that letters begin and end with, in the languages that letters come in. Only tables; each is tried on single short lines. */

function anyOf(...parts: readonly string[]): RegExp {
  return new RegExp(`^(?:${parts.join('|')})`, 'iu')
}

const b = '(?![\\p{L}\\p{M}])'

/** Words that a salutation begins with; what follows names the person. */
export const greeting = anyOf(
  `(?:my |our )?(?:very |most )?(?:dear(?:est)?|honou?red|beloved|esteemed|respected|worthy)${b}`,
  `(?:hi|hello|hallo|hey|good (?:morning|day|evening))${b}`,
  `(?:(?:sehr|hoch|wohl)[ -]?)?(?:ge|ver|hochge|hochver|wohlge)?ehrte(?:r|s|ste[rs]?)?${b}`,
  `(?:mein(?:e|er)? )?(?:aller)?(?:lieb(?:e[rs]?|ste[rs]?)|teure[rs]?|theure[rs]?|th?euerste[rs]?|geliebte[rs]?|werte[rs]?|werthe[rs]?|wertgeschätzte[rs]?|geschätzte[rs]?|hochwohlgeborener?)${b}`,
  `guten (?:tag|morgen|abend)${b}`,
  `(?:mon |ma |mes )?(?:bien |très )?(?:cher|chère|chers|chères)${b}`,
  `bonjour${b}`,
  `(?:mi[oa] )?(?:car[oaie]|carissim[oaie]|gentile|gentilissim[oaie]|egregi[oae]?|illustrissim[oaie]|illustre|stimat[oaie]|stimatissim[oaie]|spettabile|spett\\.(?:le)?|pregiat[oaie]|pregiatissim[oaie]|chiarissim[oaie])${b}`,
  `(?:mi )?(?:muy )?(?:estimad[oa]s?|querid[oa]s?|queridísim[oa]|apreciad[oa]s?|distinguid[oa]s?|respetad[oa]s?|excelentísim[oa]|ilustrísim[oa])${b}`,
  `(?:meu |minha )?(?:exm[oa]s?\\.?|ex\\.m[oa]s?|prezad[oa]s?|querid[oa]s?|estimad[oa]s?|ilustríssim[oa]|car[oa]s?)${b}`,
  `(?:zeer )?(?:geachte|waarde|lieve|beste|hooggeachte|weledel\\p{L}*)${b}`,
  `(?:много|глубоко|высоко)?уважаем(?:ый|ая|ые)${b}`,
  `(?:дорог(?:ой|ая|ие|iе|іе)|милостив(?:ый|ая|ые) государ(?:ь|ыня|и)|мил(?:ый|ая|ые)|любезн(?:ый|ая|ѣйшій))${b}`,
  `(?:αγαπητ(?:έ|ή|οί|ές)|αξιότιμ(?:ε|η|οι)|σεβαστ(?:έ|ή))(?: μου)?${b}`,
  `(?:kære|kjære|käre|kära|bäst[ae]|högt ärade)${b}`,
  `(?:vážen[ýáéí]|mil[ýáéí]|drah[ýáéí]|slavn[ýáéí])${b}`,
  `(?:kedves|tisztelt|drága)${b}`,
  `(?:вельми)?(?:шановн(?:ий|а|і)|любий|люба)${b}`,
  `(?:уважаем[иа]|скъп[иа]|мила|драг[иа])${b}`,
  `(?:gerbiam(?:as|a|asis|oji)|brang(?:us|i)|miel(?:as|a))${b}`,
  `(?:stimate|stimată|dragă|iubit[eă])${b}`,
  `(?:hyvä|rakas|arvoisa)${b}`,
  `(?:szanown[yia]|droga|drogi|drodzy|kochan[yai])${b}`,
  `(?:לכבוד|יקירי|יקירתי)${b}`,
  `(?:sayın|sevgili|aziz|muhterem|değerli)${b}`,
  `(?:دوست|برادر|خواهر|استاد|پدر|مادر|همسر|رفیق|همکار|یار)(?: (?:عزیزم?|گرامی|ارجمند|مهربانم?|محترم|بزرگوار))+${b}`,
  `(?:جناب|سرکار|حضور|محضر|خدمت)${b}`,
  `(?:حضرة الأخ (?:العزيز|الفاضل|الكريم)|حضرة|سعادة|فخامة|معالي|سماحة|عزيزي|عزيزتي|(?:سيدي|سيدتي|صديقي|صديقتي|أستاذي|والدي|والدتي)(?: (?:العزيز|العزيزة|الفاضل|الفاضلة|الكريم|الكريمة|المحترم))+|أخي العزيز|الأخ العزيز)${b}`,
)

/** Whole salutations that name nobody. */
export const bareAddress = anyOf(
  `(?:dear )?(?:sirs?|madam|sir or madam|gentlemen|ladies and gentlemen|comrades?|citizens|brothers and sisters|mesdames|messieurs)${b}`,
  `(?:mr\\.?|madam|mister) (?:president|chair(?:man|woman)?|speaker|prime minister|secretary|mayor)${b}`,
  `(?:your|his|her) (?:excellency|majesty|grace|honou?r|highness|lordship|worship|eminence|holiness)${b}`,
  `my lords?${b}`,
  `to whom it may concern${b}`,
  `meine (?:sehr verehrten )?(?:damen|herren)${b}`,
  `(?:madame|monsieur|mesdames|messieurs|mademoiselle|citoyens?|citoyenne|camarades?|excellence|monseigneur|sire|maître|docteur)${b}`,
  `(?:signor|signora|signorina|signori|eccellenza|compagni|cittadini|maestà|onorevole|amic[oi])${b}`,
  `(?:(?:muy )?señor(?:a|es|as)?|excelencia|compañer[oa]s?|ciudadan[oa]s|majestad|ministr[oa])${b}`,
  `(?:senhor|senhora|senhores|excelência|companheir[oa]s|vossa)${b}`,
  `(?:mijne heren|hoogedelgestrenge|excellentie)${b}`,
  `(?:ваше (?:превосходительство|величество|сіятельство|сиятельство|высокоблагородіе)|товарищи?|господа|граждане)${b}`,
  `(?:آقای|خانم|ریاست محترم|رئیس محترم|وزیر محترم|مقام محترم|هموطنان|همکاران|دوستان|مردم|ملت|یاران|رفقا|برادران|خواهران)${b}`,
  `(?:السيد|السيدة|السادة|صاحب|أيها|إلى|الأستاذ|الدكتور|الإخوة)${b}`,
)

/** Persian, Arabic and Hebrew praise stands behind the name: شیرین عزیزم، */
export const trailingPraise =
  /\s+(?:عزیزم?|گرامی|گرامیم|ارجمند|محترم|المحترم|المحترمة|العزيز|العزيزة|יקר|יקרה|יקרים)(?:\s+(?:عزیز|گرامی|ارجمند|محترم))*$/u

/** `Our ref: …` and the like: what the writer's or the reader's office calls the letter. */
export const reference =
  /^(?:(?:our|your) ref|ref\b|re\b|betreff|betr\.|objet|oggetto|asunto|assunto|betreft|subject|موضوع|n\/réf|v\/réf|ihr zeichen|unser zeichen)/iu

/** Beginnings of closings that may go on: the rest of the line belongs to the formula. */
const longClosing = anyOf(
  `(?:i|we) (?:remain|am|are|have the honou?r|beg to remain|subscribe)${b}`,
  `believe me${b}`,
  `(?:and )?your (?:said )?(?:humble )?(?:petitioners?|memorialists?)(?=.{0,60}(?:pray|duty))`,
  `(?:ever |as ever,? |always )?your(?:s| lordship's| excellency's| majesty's| (?:most|very|ever|obedient|humble|affectionate|loving|devoted|faithful|sincere|obliged|friend|servant|son|daughter|brother|sister|mother|father|own|old))${b}`,
  `(?:most |very )?(?:sincerely|faithfully|respectfully|cordially|affectionately|truly|fraternally|warmly|gratefully)(?: (?:yours?|submitted))?,?$`,
  `(?:with |and )?(?:my |our |the )?(?:very |deep |great |greatest |best|kind|kindest|warm|warmest|many|sincere|good|all good|much)+ ?(?:regards?|wishes|greetings|respect|love|thanks|esteem|gratitude|solidarity)`,
  `with (?:love|respect|thanks|gratitude|esteem|affection|hope)${b}`,
  `in (?:solidarity|friendship|peace|hope|haste|sisterhood|fraternity|expectation)${b}`,
  `(?:signed |for and )?on behalf of${b}`,
  `and most (?:humble|obedient|obliged)`,
  `mit (?:freundlich|best|herzlich|vorzüglich|kollegial|viel|lieb|solidarisch|hochacht|respekt|ausgezeichnet|größt|aller|deutsch|sozialistisch|treu)\\p{L}*`,
  `(?:viele|herzliche|liebe|freundliche|beste|schöne|tausend|innige|solidarische) (?:grüße|grüsse|gruß|grüß|küsse)`,
  `(?:ganz )?(?:der|die) (?:ihrige|deinige|eurige)n?${b}`,
  `(?:hochachtungsvoll|herzlichst|ergebenst|mfg|hochachtend)${b}`,
  `(?:ihre?|dein|deine|eure?|euer) (?:\\p{L}+ ){0,2}?(?:ergeben|treu|gehorsam|dankbar|lieb|alt|aufrichtig|unterthän|untertän|getreu)\\p{L}*`,
  `(?:es grüß|in (?:verehrung|freundschaft|solidarität|liebe|treue|alter))\\p{L}*`,
  `(?:veuillez|je vous prie|nous vous prions|recevez|agréez|croyez|daignez)${b}`,
  `(?:bien |très )?(?:cordialement|amicalement|sincèrement|respectueusement|affectueusement)${b}`,
  `bien à (?:vous|toi)`,
  `(?:votre|ton|ta|vos) (?:\\p{L}+ ){0,3}?(?:dévoué|humble|obéissant|affectionné|serviteur|servante|ami|fils|fille)\\p{L}*`,
  `avec (?:respect|mes|tout|toute|nos|l['’]expr|affection|considération)`,
  `(?:salut et|salutations|je t['’]embrasse|je vous embrasse|dans l['’]attente|fraternellement)`,
  `(?:distinti|cordiali|cari|affettuosi|fraterni) saluti${b}`,
  `(?:cordialmente|in fede|un (?:caro )?(?:abbraccio|saluto)|ossequi|la saluto|vi saluto|ti abbraccio)${b}`,
  `con (?:la massima|i migliori|stima|affetto|osservanza|ogni|rispetto|i più|mis|todo|toda|afecto|cariño|respeto|estima)${b}`,
  `(?:devotissim|affezionatissim|affettuosissim|obbligatissim|umilissim)[oa] (?:suo|sua|vostro|vostra|tuo|tua)${b}`,
  `(?:suo|sua|vostro|vostra|tuo|tua) (?:\\p{L}+ ){0,1}?(?:dev|aff|obb|umil|amic|figli)\\p{L}*`,
  `(?:atentamente|suyo|suya|saludos|quedo de|reciba|reciban|le saluda|sin otro particular|un (?:fuerte |cordial )?(?:abrazo|saludo)|besos)${b}`,
  `(?:su|tu) (?:seguro|afectísim|atent|amig|hij)\\p{L}*`,
  `(?:com os|com (?:a|estima|respeito|amizade|as)|atenciosamente|respeitosamente|saudações|um abraço|abraços|de v\\. ex)`,
  `(?:hoogachtend|met (?:vriendelijk|hartelijk|hoogacht|best|lie)\\p{L}*|groeten|vriendelijke groet|liefs|uw (?:dienstw|toegenegen|dw)\\p{L}*)`,
  `(?:с уважением|съ (?:совершенн|уважен|истинн|глубоч)\\p{L}*|с (?:совершенн|глубоким|искренн|наилучш|приветом|любовью)\\p{L}*|искренне|искренно|остаюсь|имею честь|целую|преданн\\p{L}*|ваш[аъ]? (?:покорн|преданн|искренн|готов)\\p{L}*)`,
  `(?:saygılarımla|saygılarımızla|sevgilerimle|sevgiler|hürmetlerimle|hürmetle)${b}`,
  `(?:با|ب) (?:احترام|تقدیم|سپاس|تشکر|درود|مهر|ارادت|آرزوی|نهایت|امید|عشق)`,
  `(?:قربانت?|قربان شما|ارادتمند|دوستدار|مخلص|والسلام|ارادتمند شما|به امید)${b}`,
  `(?:وتفضلوا|وتفضل|تفضلوا|تقبلوا|وتقبلوا|والسلام|المخلص|أخوكم|أخوك|ودمتم|مع (?:فائق|خالص|أطيب|تحيات|التحية|الاحترام|الشكر|كل))`,
  `valete?${b}`,
  `(?:med )?(?:venlig|vennlig|vänlig|kærlig|kjærlig|hjertelig|hjärtlig|mange|många|bästa)\\p{L}* (?:hilsen|hilsener|hälsning|hälsningar)`,
  `(?:din|er|deres) (?:\\p{L}+ ){0,1}?(?:tillgiv|hengiv|oppriktig|oprigtig)\\p{L}*`,
  `(?:s (?:pozdravem|úctou|přátelským|láskou)|v (?:hluboké )?úctě)${b}`,
  `(?:tisztelettel|szeretettel|üdvözlettel|(?:szeretettel )?(?:csókol|ölel))${b}`,
  `(?:з (?:повагою|пошаною|любов'ю)|щиро ваш|щиро твій)${b}`,
  `(?:твой|твоя|твій|ваш|ваша) (?:\\p{L}+ )?(?:син|сын|дъщеря|дочь|донька|брат|сестра|друг|приятел|внук|внучка)${b}`,
  `с (?:уважение|почит|обич)${b}`,
  `(?:su pagarba|nuoširdžiai)${b}`,
  `(?:cu (?:stimă|respect|drag|deosebită))${b}`,
  `(?:ystävällisin terveisin|kunnioittavasti|rakkaudella)${b}`,
  `(?:z (?:poważaniem|wyrazami|głębokim|serdecznym)|łączę|pozdrawiam|serdecznie|całuję|ściskam)${b}`,
  `(?:σε φιλώ|σας φιλώ|בברכה|בכבוד רב|שלכם|שלך|um beijo|beijos)`,
  `(?:i|we) kiss your${b}`,
  `besa (?:la mano|los pies|su)`,
  `(?:à|a) (?:toi|vous|te|lei|voi|você|ti)${b}`,
  `(?:je suis|je reste|j['’]ai l['’]honneur d['’]être)${b}`,
  `(?:με (?:αγάπη|εκτίμηση|σεβασμό|τιμή)|φιλικά|μετά τιμής)`,
)

/** Closings that are the whole line, because they are ordinary words too. */
const wholeClosing =
  /^(?:best|love|lots of love|regards|cheers|all the best|thanks|thank you|many thanks|yours|sincerely|warmly|peace|signed|vale|grüße|gruß|gruss|lg|vg|tschüss|bises|bisous|baci|saluti|ciao|besos|abrazos|abraços|groet|groetjes|ваш|твой|твоя|привет|با مهر|بدرود)(?:\s+from)?[,.!،]?$/iu

export function isClosing(line: string): boolean {
  if (line.length > 240 || /^["“„«»‘']/.test(line)) return false
  if (wholeClosing.test(line)) return true
  if (!longClosing.test(line)) return false
  // A closing is no full sentence, except the French one, which is.
  return line.length <= 90
    ? !/[.?]\s+\S+\s+\S+/.test(line)
    : /^(?:veuillez|je vous prie|nous vous prions|recevez|agréez|croyez|daignez|dans l)/iu.test(line)
}

export const postscript =
  /^\(?(?:p\.?\s?(?:p\.?\s?)?s\b\.?|n\.\s?s\.|n\.\s?b\.|post\s?scriptum|nachschrift|پ\.?\s?ن|بعدالتحریر|з\.?\s?ы\b|ملاحظة:)\s*[.:;,)]?\s*/iu

export const afterSignature =
  /^(?:enc(?:l(?:osures?)?)?s?\b\.?|enclosed|c\.?\s?c\.?\s?[:.]|copy(?: to)?:|copies|cc\b|bcc\b|anlagen?\b|beilagen?\b|verteiler|kopie|pièces? jointes?|p\.?\s?j\.|copie|allegat[io]|p\.c\.|anexos?|copia|bijlagen?|приложени|پیوست|رونوشت|مرفقات|نسخة)/iu

export const signatoriesLine =
  /^(?:(?:erst)?unterzeichner(?:innen|\*innen)?(?: und unterzeichner)?|(?:the )?(?:undersigned|signator(?:y|ies)|signatures?|signees|co-?signed(?: by)?|signed(?: by)?|initial signatories|first signatories|full list of signatories|list of signatories)|unterschriften|unterzeichnet(?: von)?|es unterzeichnen|erstunterzeichner(?:innen)?|gezeichnet|(?:premiers |les )?signataires|signé(?:e|s)?(?: par)?|(?:i |primi )?firmatari|firmato(?: da)?|firme|(?:los |primeros )?(?:abajo )?firmantes|firmado(?: por)?|firman|firmas|assinam|assinado(?: por)?|signatários|assinaturas|ondertekenaars|ondertekend(?: door)?|подписи|подписали|امضاکنندگان|امضا ?کنندگان|اسامی امضاکنندگان|امضا(?:ها|ء)?|الموقعون|التوقيعات?|imzalayanlar)\s*(?:\(?\s*(\d[\d.,]*)\s*\)?)?\s*[:：]?\s*/iu

/** `Signed by 214 writers from 31 countries, among them:` */
export const countedSignatories =
  /^(?:(?:co-?)?signed by|signatures? of|unterzeichnet von|unterschrieben von|signée?s? par|firmat[aoe] da|firmad[ao]s? por|assinad[ao]s? por|подписали|با امضای|با امضاء|به امضای|بتوقيع)\s+(?:more than |over |mehr als |plus de |più di |más de |mais de |بیش از )?(\p{Nd}[\p{Nd}.,٬]*)(?=\s).{0,200}[:：]$/iu

/** What a signature's line may begin with that is no part of the name. */
export const signatureMark =
  /^(?:\(?signed\)?:?|\[signed\]|\/s\/|sd\/?-|s\/|gez\.|gezeichnet:?|i\.\s?a\.|i\.\s?v\.|im auftrag|p\.\s?p(?:a)?\.|ppa\.|per pro\.?|signé|firmato|fto\.|f\.to|firmado:?|fdo\.?:?|\(?подп(?:ись|\.)\)?:?|w\.\s?g\.|امضا(?:ء)?\s*:?|\(امضا\)|توقيع:?)\s*/iu

/** `on behalf of the tenants` above or below the name. */
export const onBehalf =
  /^(?:(?:for and )?on behalf of|for|per pro\.?|für|im namen|pour|au nom de|per|a nome di|por|en nombre de|от имени|від імені|בשם|از طرف|عن|نيابة عن) (?=[\p{Lu}\p{Lo}]|(?:the|der|des|die|den|la|le|les|del|dell[ao]|los|las)\s|жи|гр)/iu

/** Words of kinship and duty before the name: `Dein Karl`, `Your loving son Tom`. */
export const ownWord =
  /^(?:(?:viele |liebe |herzliche |mit )?(?:grüße|gruß|gruss|lg|vg)|best(?: wishes)?|love|cheers|saludos|saluti|bises|(?:ever |always )?y(?:ou)?rs?\.?(?: (?:own|loving|old|affectionate|devoted|ever|most|very|obedient|humble|sincere|faithful|friend|servant|son|daughter|brother|sister|mother|father|and|inky))*|dein(?:e|er)?(?: (?:alter?|liebe[rs]?|treuer?|dich liebende[rs]?))*|ihre?|euer|eure|ton|ta|votre|tuo|tua|suo|sua|vostro|tu|su|teu|tua|seu|je|uw|твой|твоя|ваш|ваша)[\s,]+(?=\p{Lu})/iu
