/** The words that dates are made of, in the languages that letters come in. Only tables and their reading; no grammar. */
import { letterForms } from '@shared/text/letter-forms'

/**
 * What a word can be in a date, as one sign, so that the grammar can be written as patterns over signs:
 * M Gregorian month · m a month that is also another word · P Persian, H Islamic, F republican month · W weekday ·
 * V short weekday · S season · c about · b before · a after · w between · & and · - until · o of · t article ·
 * e in · y year · l last, this, next · q today … · U week, month, year · D number word · k Kalends … · p pridie ·
 * C century · A ago · G of the year (Russian) · 2 first half of a name of two words.
 */
export interface DateWord {
  readonly sign: string
  readonly value: number
}

const words = new Map<string, DateWord>()

/** What was looked up for words with other letters than a to z: folding them is slow. Bounded; an answer never changes. */
const remembered = new Map<string, DateWord | null>()
const mostRemembered = 20_000

/** Which pairs of first letter, length and last letter words of the table have: most words of a text have another. */
const shapes = new Uint8Array(32 * 32 * 32)

/** Whether a word of the letters a to z between two offsets can be in the table. */
export function mayBeDateWord(text: string, start: number, end: number): boolean {
  return shapes[shapeOf(text.charCodeAt(start), end - start, text.charCodeAt(end - 1))] === 1
}

function shapeOf(first: number, length: number, last: number): number {
  return ((first & 31) << 10) | (Math.min(length, 31) << 5) | (last & 31)
}

export function dateWord(word: string): DateWord | undefined {
  const known = words.get(word)
  if (known !== undefined) return known
  const small = word.toLowerCase()
  if (/^[a-z]*$/.test(small)) return words.get(small)
  const before = remembered.get(small)
  if (before !== undefined) return before ?? undefined
  const found = words.get(foldWord(small))
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(small, found ?? null)
  return found
}

/** `names` are divided by spaces; `_` stands for a space inside a name. */
function add(sign: string, value: number, names: string): void {
  for (const name of names.split(' ').filter((written) => written !== '')) {
    const word = foldWord(name).replaceAll('_', '')
    words.set(word, { sign, value })
    shapes[shapeOf(word.charCodeAt(0), word.length, word.charCodeAt(word.length - 1))] = 1
  }
}

/** A row of names for the values 1, 2, 3 …, divided by commas; several spellings by spaces. */
function row(sign: string, names: string): void {
  names.split(',').forEach((spellings, index) => {
    add(sign, index + 1, spellings.trim())
  })
}

/** The letters of a word as the table has them: small, without marks, Arabic letter forms made one. */
function foldWord(word: string): string {
  const small = word.toLowerCase()
  if (/^[a-z]*$/.test(small)) return small
  let folded = ''
  for (const character of small.normalize('NFD')) {
    if (/[\p{M}\u200c\u0640\u00ad]/u.test(character)) continue
    folded += letterForms.get(character) ?? character
  }
  return folded
}

// Gregorian months.
row(
  'M',
  'january jan jany,february feb febr feby,march,april apr,may,june jun,july jul,august aug augt,september sept sep septr,october oct octr,november nov novr,december dec decem decr',
)
row(
  'M',
  'januar jänner jaenner,februar feber hornung,märz maerz lenzmond,april,mai,juni juny,juli july,august,september,oktober okt octob,november nov novem,dezember dez december',
)
row(
  'M',
  'janvier janv,février fevr fév,mars,avril avr,mai,juin,juillet juill juil,août aoust,septembre,octobre,novembre,décembre déc',
)
row(
  'M',
  'gennaio genn gennajo,febbraio febbr febbrajo,marzo,aprile,maggio magg,giugno giu,luglio lugl,agosto,settembre sett 7bre,ottobre ott 8bre,novembre 9bre,dicembre dic',
)
row(
  'M',
  'enero ene,febrero,marzo,abril abr,mayo,junio,julio,agosto,septiembre setiembre sept,octubre,noviembre,diciembre dic',
)
row('M', 'janeiro,fevereiro fev,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro')
row('M', 'januari,februari,maart mrt,april,mei,juni,juli,augustus,september,oktober,november,december')
row(
  'M',
  'januarii ianuarii januarij ianuarius ianuariis januariis ian,februarii februarij februarius februariis,martii martij martius martiis,aprilis aprilibus,maii maij maius maiis,junii iunii junij iunius iun juniis,julii iulii julij iulius iul juliis,augusti augustis,septembris septembr septembribus,octobris octobr octobribus,novembris novembr novembribus,decembris decembr decembribus',
)
row('M', 'ocak,şubat,mart,nisan,mayıs,haziran,temmuz,ağustos,eylül,ekim,kasım,aralık')
row(
  'M',
  'января январь генваря,февраля февраль,марта март,апреля апрель апрѣля,мая май,июня июнь іюня,июля июль іюля,августа август,сентября сентябрь,октября октябрь,ноября ноябрь,декабря декабрь',
)
row(
  'M',
  'ژانویه,فوریه,مارس,آوریل,مه,ژوئن ژوین جون,ژوئیه ژوییه جولای ژولای,اوت آگوست,سپتامبر,اکتبر,نوامبر,دسامبر',
)
row('M', 'يناير,فبراير,مارس,أبريل إبريل,مايو,يونيو يونية,يوليو يوليه,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر')
row('M', 'كانون_الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين_الأول,تشرين_الثاني,كانون_الأول')
row('M', 'stycznia,lutego,marca,kwietnia,maja,czerwca,lipca,sierpnia,września,października,listopada,grudnia')
row('M', 'januar,februar,marts mars,april,maj,juni,juli,august augusti,september,oktober,november,december')
row('M', 'ledna,února,března,dubna,května,června,července,srpna,září,října,listopadu,prosince')
row('M', 'січня,лютого,березня,квітня,травня,червня,липня,серпня,вересня,жовтня,листопада,грудня')
row('M', 'януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември')
row(
  'M',
  'ינואר בינואר,פברואר בפברואר,מרץ במרץ מרס במרס,אפריל באפריל,מאי במאי,יוני ביוני,יולי ביולי,אוגוסט באוגוסט,ספטמבר בספטמבר,אוקטובר באוקטובר,נובמבר בנובמבר,דצמבר בדצמבר',
)
row(
  'M',
  'ιανουαρίου,φεβρουαρίου,μαρτίου,απριλίου,μαΐου μαίου,ιουνίου,ιουλίου,αυγούστου,σεπτεμβρίου,οκτωβρίου,νοεμβρίου,δεκεμβρίου',
)
add('M', 9, '7ber 7bris viibre viiber viibris')
add('M', 10, '8ber 8bris viiibre viiiber viiibris')
add('M', 11, '9ber 9bris ixbre ixber ixbris')
add('M', 12, '10ber 10bre 10bris xbre xber xbris')
// Months that are also other words: only between a day and a year, or with a capital.
row('m', 'gen,,mar mart,,mag,giug,lug,ago,set,,,dez')

row(
  'P',
  'فروردین farvardin,اردیبهشت ordibehesht,خرداد khordad,تیر tir,مرداد امرداد mordad,شهریور shahrivar,مهر mehr,آبان aban,آذر azar,دی dey,بهمن bahman,اسفند esfand اسفندماه',
)
row(
  'P',
  'فروردینماه,اردیبهشتماه,خردادماه,تیرماه,مردادماه,شهریورماه,مهرماه,آبانماه,آذرماه,دیماه,بهمنماه,اسفندماه',
)
row(
  'H',
  'محرم المحرم muharram moharram,صفر safar,ربیعالاول ربیع_الاول,ربیعالثانی ربیع_الثانی ربیع_الآخر,جمادیالاول جمادیالاولی جمادی_الأولى,جمادیالثانی جمادیالثانیه جمادی_الآخرة,رجب rajab,شعبان shaban schaban,رمضان ramadan ramazan,شوال shawwal shavval,ذیالقعده ذیقعده ذو_القعدة,ذیالحجه ذیحجه ذو_الحجة',
)
row(
  'F',
  'vendémiaire,brumaire,frimaire,nivôse,pluviôse,ventôse,germinal,floréal,prairial,messidor,thermidor,fructidor',
)
add('2', 0, 'ربیع جمادی ذی ذو تشرین کانون')

row('W', 'monday,tuesday,wednesday,thursday,friday,saturday,sunday')
row('W', 'montag,dienstag,mittwoch,donnerstag,freitag,samstag sonnabend,sonntag')
row('W', 'lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche')
row('W', 'lunedì,martedì,mercoledì,giovedì,venerdì,sabato,domenica')
row('W', 'lunes,martes,miércoles,jueves,viernes,sábado,domingo')
row('W', 'segunda-feira,terça-feira,quarta-feira,quinta-feira,sexta-feira,,')
row('W', 'maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag')
row('W', 'понедельник,вторник,среда среду,четверг,пятница пятницу,суббота субботу,воскресенье')
row('W', 'دوشنبه,سهشنبه,چهارشنبه,پنجشنبه,جمعه,شنبه,یکشنبه')
row('W', 'الاثنين الإثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,السبت,الأحد')
row('W', 'pazartesi,salı,çarşamba,perşembe,cuma,cumartesi,pazar')
row('V', 'mon,tue tues,wed weds,thu thur thurs,fri,sat,sun')
row('V', 'mo,di,mi,do,fr,sa,so')
row('V', 'lun,,mer merc,jeu gio,ven,sam sab,dim dom')

// As EDTF counts seasons.
row(
  'S',
  'spring frühling frühjahr frühlinge printemps primavera بهار весной весна voorjaar lente,summer sommer été estate verano verão تابستان летом лето zomer,autumn herbst automne autunno otoño outono پاییز осенью осень herfst,winter hiver inverno invierno زمستان зимой зима',
)

add(
  'c',
  0,
  'c ca circa about approximately around um ungefähr etwa gegen vers environ verso intorno hacia cerca alrededor حدود около omstreeks rond etwa',
)
add('b', 0, 'before vor avant prima antes قبل до voor vóór')
add('a', 0, 'after nach après dopo después بعد پس после')
add('a', 1, 'since seit depuis desde sinds')
add('w', 0, 'between zwischen entre tra fra بین между tussen')
add('&', 0, 'and und et e ed y و en i и')
add('-', 0, 'to bis au al до tot تا until till through')
add('o', 0, 'of de del di du d da dei van vom von des از')
add('t', 0, 'the le la les el il lo den der dem die das l am li a à the dnia')
add('e', 0, 'in im nel en no em در в')
add('y', 0, 'year years an anno año ano jahr jahre jahres jaar سال سنه année anni yılı')
add('G', 0, 'г года год году г-о')
add('C', 0, 'century jahrhundert siècle secolo siglo قرن')
add('A', 0, 'ago')

// Which one: the value is the distance.
add(
  'l',
  -1,
  'last past previous letzten letzter letzte letztem vorigen vorige voriger vergangenen vergangene dernier dernière passé passée scorso scorsa pasado pasada گذشته قبل پیش прошлой прошлый прошлого minulý vorige afgelopen الماضي الماضية',
)
add('l', 0, 'this diesen dieser diese dieses cette ce questo questa este esta جاری этой deze')
add(
  'l',
  1,
  'next coming nächsten nächste nächster kommenden prochain prochaine prossimo prossima próximo próxima آینده следующей volgende القادم',
)
add('U', 1, 'week woche semaine settimana semana هفته неделе неделю الأسبوع')
add('U', 2, 'month monat mois mese mes mês ماه месяце месяц maand الشهر')
add('q', 0, 'today heute aujourd’hui oggi hoy hoje امروز сегодня vandaag اليوم')
add('q', -1, 'yesterday gestern hier ieri ayer ontem دیروز вчера gisteren أمس')
add('q', -2, 'vorgestern anteayer eergisteren پریروز позавчера')
add('q', 1, 'tomorrow morgen demain domani mañana amanhã فردا завтра غدا')

row(
  'D',
  'premier primo primero primeiro اول یکم,دوم,سوم,چهارم,پنجم,ششم,هفتم,هشتم,نهم,دهم,یازدهم,دوازدهم,سیزدهم,چهاردهم,پانزدهم,شانزدهم,هفدهم,هجدهم,نوزدهم,بیستم',
)
add('k', 1, 'kal cal kalendis kalendas calendis calendas kalend calend')
add('k', 2, 'non nonis nonas')
add('k', 3, 'id idibus idus')
add('p', 0, 'pridie prid')
