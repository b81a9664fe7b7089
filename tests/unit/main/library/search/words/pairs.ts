/** Words that are forms of each other, and words that only look so, in every language that has a stemmer. */
import { koreanPairs } from './korean-pairs'
import { type Pairs, pairsOf } from './pairs-of'
import { persianPairs } from './persian-pairs'

export const pairs: Readonly<Record<string, Pairs>> = {
  ar: {
    meeting:
      pairsOf(`الكتاب كتاب, والكتاب كتاب, بالكتاب الكتاب, معلمون معلم, معلمين معلم, حريات حرية, سيارات السيارة,
      بيانات بيان, للحرية الحرية, رسالتكم رسالة, رسالته الرسالة, مدرستنا مدرسة, حكومتها الحكومة`),
    apart: pairsOf(
      'كتاب كاتب, مكتب كتاب, لبنان لبن, سجين سجن, مدرسة مدرس, سلطان سلطة, إنسان أنس, عربي عرب, رسالتكم رسائل, وقتها وقفة',
    ),
  },
  da: {
    meeting: pairsOf(`breve brev, brevene brev, friheden frihed, fanger fange, fangerne fange, kvinder kvinde,
      kvinderne kvinde, rettigheder rettighed, håndens hånd`),
    apart: pairsOf('brev brød, frihed fred, kvinde kværn, ret råd'),
  },
  de: {
    meeting:
      pairsOf(`Häuser Haus, Briefe Brief, Briefen Brief, Rechte Recht, Mütter Mutter, Freiheiten Freiheit,
      Straßen Straße, Strassen Straße, Gefangenen Gefangene, Völker Volk`),
    apart: pairsOf('Recht rechnen, Brief brav, Haus Haut, Freiheit Freund, Gefangene gefallen'),
  },
  el: {
    meeting:
      pairsOf(`ελευθερίας ελευθερία, γράμματα γράμμα, γραμμάτων γράμμα, δικαιώματα δικαίωμα, γυναίκες γυναίκα,
      κρατούμενοι κρατούμενος, επιστολές επιστολή, ανθρώπων άνθρωπος`),
    apart: pairsOf('γράμμα γραμμή, άνθρωπος άνθος, επιστολή επιστήμη, γυναίκα γωνία'),
  },
  en: {
    meeting: pairsOf(`letters letter, prisoners prisoner, released release, releasing release, cities city,
      countries country, signed sign, appeals appeal, writing write, flies fly, hoping hope`),
    apart: pairsOf(
      'letter latter, prisoner prison, appeal apple, country county, note notice, policy police, news new, organ organization, general generation, cookies cook',
    ),
  },
  es: {
    meeting:
      pairsOf(`naciones nación, informaciones información, libertades libertad, mujeres mujer, presos preso,
      derechos derecho, cárceles cárcel, días día, escribir escribo`),
    apart: pairsOf('carta cartel, preso precio, libertad liberal, mujer mueble, derecho derrota'),
  },
  fa: persianPairs,
  fi: {
    meeting:
      pairsOf(`kirjeet kirje, kirjeessä kirje, naiset nainen, naisten nainen, ihmiset ihminen, ihmisten ihminen,
      talossa talo, päivän päivä, oikeudet oikeus, vapauden vapaus`),
    apart: pairsOf('kirje kirja, talo tali, nainen naula, vapaus vapa'),
  },
  fr: {
    meeting: pairsOf(`années année, lycées lycée, libertés liberté, chevaux cheval, nationaux national,
      premières premier, aimées aimer, heureuses heureux, prisonnière prisonnier, déclarations déclaration, idées idée, cookies cookie, parties partie`),
    apart: pairsOf(
      'liberté libraire, prison prise, lettre lest, cheval chevelure, année annexe, cookies cook, cookie cooks',
    ),
  },
  he: {
    meeting: pairsOf(`הספר ספר, ספרים ספר, מכתבים מכתב, המכתבים מכתב, מדינות מדינה, המדינה מדינה, זכויות זכות,
      אסירים אסיר, בישראל ישראל, והמכתב מכתב, מירושלים ירושלים, בירושלים ירושלים, לירושלים ירושלים,
      וירושלים ירושלים, שבירושלים ירושלים, ובירושלים ירושלים, ומירושלים ירושלים, שמירושלים ירושלים, מישראל ישראל,
      ובישראל ישראל, מאוקראינה אוקראינה, מפייסבוק פייסבוק`),
    apart:
      pairsOf(`מכתב כתב, שלום לום, מדינה דינה, מלחמה לחמה, ספר ספרד, מכתבים כתבים, מכתביו כתביו, מספרים ספרים,
      מחברים חברים, מפעילים פעילים, מכשירים כשירים, משפחתו שפחתו, מכתביהם כתביהם, שלטונות טונות, שבועות ועות`),
  },
  hi: {
    meeting: pairsOf(`पत्रों पत्र, क़ैदियों क़ैदी, अधिकारों अधिकार, महिलाओं महिला, महिलाएँ महिला, किताबें किताब,
      लड़कियाँ लड़की, देशों देश, शिक्षकों शिक्षक`),
    apart: pairsOf('पत्र पत्ता, देश देशी, महिला महल, अधिकार अधिक'),
  },
  hu: {
    meeting: pairsOf(`házak ház, házban ház, háznak ház, házból ház, emberek ember, embernek ember,
      szabadságot szabadság, szabadságért szabadság, városban város, jogok jog, várostól város, városnál város`),
    apart: pairsOf('ház hazug, ember embargó, jog joghurt, város varázs'),
  },
  it: {
    meeting:
      pairsOf(`diritti diritto, prigionieri prigioniero, prigioniera prigioniero, nazioni nazione, donne donna,
      lettere lettera, amici amico, scrivono scrivere, opere opera`),
    apart: pairsOf('lettera letto, diritto dire, donna dono, nazione nazista, cookie cook'),
  },
  ko: koreanPairs,
  nl: {
    meeting:
      pairsOf(`brieven brief, rechten recht, vrijheden vrijheid, vrouwen vrouw, huizen huis, mannen man,
      steden stede, kinderen kinder, gevangenen gevangene`),
    apart: pairsOf('brief breed, recht rekt, vrijheid vriend, huis huid'),
  },
  no: {
    meeting:
      pairsOf(`brevene brev, friheten frihet, friheter frihet, fanger fange, fangene fange, kvinner kvinne,
      kvinnene kvinne, rettigheter rettighet`),
    apart: pairsOf('brev brød, frihet fred, kvinne kveld, fange finger'),
  },
  pl: {
    meeting: pairsOf(`listy list, listów list, listami list, prawa prawo, miasta miasto, miastach miasto,
      kobiety kobieta, kobietami kobieta, Krakowa Kraków`),
    apart: pairsOf('list lis, prawo prawda, kobieta kobza, miasto mięso, cookie cook'),
  },
  pt: {
    meeting: pairsOf(`nações nação, prisões prisão, corações coração, informações informação, mulheres mulher,
      direitos direito, cartas carta, liberdades liberdade, falou falar`),
    apart: pairsOf('carta cartaz, preso preço, nação nascer, prisão preso'),
  },
  ro: {
    meeting:
      pairsOf(`scrisori scrisoare, scrisorile scrisoare, drepturi drept, drepturilor drept, națiuni națiune,
      femei femeie, case casă, libertatea libertate, libertăți libertate`),
    apart: pairsOf('casă cască, drept drum, femeie fermă, scrisoare scris, cookie cook'),
  },
  ru: {
    meeting:
      pairsOf(`письма письмо, письмами письмо, права право, свободы свобода, свободой свобода, города город,
      женщины женщина, заключённых заключённый, заключенные заключённый`),
    apart: pairsOf('письмо писатель, право правда, город горох, свобода свод'),
  },
  sv: {
    meeting:
      pairsOf(`breven brev, friheten frihet, friheter frihet, fångar fånge, fångarna fånge, kvinnor kvinna,
      kvinnorna kvinna, rättigheter rättighet`),
    apart: pairsOf('brev bröd, frihet fred, kvinna kväll, fånge finger'),
  },
  ta: {
    meeting:
      pairsOf(`கடிதங்கள் கடிதம், கடிதத்தை கடிதம், கடிதத்தில் கடிதங்களை, கடிதங்களில் கடிதம், இடங்கள் இடம், நண்பர்கள் நண்பர்,
      நண்பர்களுக்கு நண்பர், நண்பருக்கு நண்பர்கள், நண்பரை நண்பர், பள்ளியில் பள்ளி, பள்ளிக்கு பள்ளி, பள்ளிகள் பள்ளி, அணையை அணை,
      அணைகள் அணை, வீட்டில் வீடு, ஆற்றின் ஆறு, காற்றில் காற்று, நாடுகள் நாடு, நாட்டின் நாடு, நாட்கள் நாள், கற்கள் கல், பூக்கள் பூ`),
    apart: pairsOf(`கல் கால், கோட்டை கோடு, வேலை வேல், கலை கல், கோயில் கோ, கடிதம் கடி, மக்கள் மகள், திங்கள் திம், நாங்கள் நாம்,
      நாள் நாடு, பள்ளி பள்ளம்`),
  },
  tr: {
    meeting:
      pairsOf(`kitaplar kitap, kitabı kitap, kitapları kitap, günler gün, mektubu mektup, mektuplar mektup,
      insanlar insan, insanların insan, haklar hak, özgürlüğü özgürlük, çocuklar çocuk, çocuğu çocuk, okulda okul`),
    apart: pairsOf('insan in, kadın kadı, hak halk, gün güneş, kitap kibar'),
  },
}
