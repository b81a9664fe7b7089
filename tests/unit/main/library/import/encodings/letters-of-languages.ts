/** Invented letters in many languages, with the encodings in which such letters were kept. */

export interface LetterOfLanguage {
  readonly language: string
  readonly encodings: readonly string[]
  readonly text: string
}

const western = ['windows-1252', 'iso-8859-1', 'iso-8859-15', 'macroman', 'cp850', 'cp437']

export const lettersOfLanguages: readonly LetterOfLanguage[] = [
  {
    language: 'French',
    encodings: western,
    text: "Chère Élodie,\n\nJ'ai reçu hier soir votre lettre du mois passé, et je vous réponds sans délai. L'été fut très long à la maison du pêcheur : le blé a brûlé sur pied, les bêtes ont manqué d'eau, et notre voisine, âgée déjà, s'est résignée à vendre le pré où nous allions cueillir des mûres. Votre frère a été reçu à l'école d'à côté ; il espère, dès janvier, vous écrire lui-même. Où êtes-vous donc passée ? On m'a dit que vous étiez allée jusqu'à la forêt.\n\nCroyez, chère amie, à ma fidèle pensée.\n\nÀ bientôt,\nHélène Fournier",
  },
  {
    language: 'German',
    encodings: western,
    text: 'Hochverehrtes Fräulein Müller,\n\nfür Ihr gütiges Schreiben, das mich vorgestern erreichte, möchte ich Ihnen herzlich danken. Die Bücher, die Sie mir überließen, stehen schon im großen Schrank über dem Kamin, und jeden Abend lese ich meiner Schwester daraus vor. Übrigens hat der Bürgermeister beschlossen, die alte Mühle abzureißen; es wäre schön, wenn Sie uns vorher noch einmal besuchen könnten. Die Straße ist wieder befahrbar, und die Äpfel fallen früh in diesem Jahr.\n\nMit freundlichen Grüßen\nJörg Schröder',
  },
  {
    language: 'Spanish',
    encodings: western,
    text: 'Querida señora Ibáñez:\n\nLe escribo desde la montaña, adonde llegué el miércoles después de un viaje larguísimo. Aquí no hay más que niebla, ovejas y el rumor del río; mañana bajaré al pueblo para preguntar por la escuela. ¿Recibió usted la caja de libros que dejé en la estación? ¡Ojalá no se haya mojado! Mi compañera cree que el otoño será muy frío y que habrá que cortar leña. También me pidió que le diera las gracias por los consejos que usted nos envió en junio.\n\nReciba un saludo muy cariñoso de su amiga,\nBegoña',
  },
  {
    language: 'Portuguese',
    encodings: ['windows-1252', 'iso-8859-1', 'macroman', 'cp850'],
    text: 'Prezada irmã,\n\nNão sei se a minha última carta chegou às tuas mãos, pois o correio da nossa região está outra vez parado. O avô já consegue andar até à praça e pergunta sempre por ti; a mãe diz que és a única que lhe lia os jornais com paciência. Na próxima estação vamos pôr à venda a casa da colina, e a decisão não foi fácil. Também as crianças estão bem: o João começou as lições de música e faz um barulho que ninguém suporta.\n\nCom muita saudade, o teu irmão\nAntónio',
  },
  {
    language: 'Italian',
    encodings: ['windows-1252', 'iso-8859-1', 'macroman', 'cp850'],
    text: 'Gentile signora,\n\nla ringrazio della lettera che mi è giunta lunedì. Purtroppo la città è ancora chiusa e non si può andare né al mercato né alla stazione; così passo le giornate in casa, perché la neve è più alta della porta. Mio zio dice che già da giovedì qualcosa cambierà, ma io non so più a chi credere. Se potrà, mi mandi un po’ di caffè e la fotografia di cui parlò: sarà per me una felicità grandissima. Verrà anche Lei in estate? Qui c’è posto per tutti.\n\nCon affetto,\nNiccolò',
  },
  {
    language: 'Dutch',
    encodings: ['windows-1252', 'iso-8859-1', 'cp850'],
    text: 'Beste Zoë,\n\nGisteren kwam je brief met de foto’s van het oude huis aan, en ik heb hem wel drie keer gelezen. Hier is alles zoals vroeger: de kinderen hebben ruzie over één paraplu, vader leest de krant hardop voor en niemand luistert. De geïllustreerde boeken die je vroeg zijn nog bij de binder. In België schijnt het veel geregend te hebben; de coördinatie van de reis laat ik daarom aan jou over. Kun je vóór zondag laten weten of je komt?\n\nHartelijke groeten van ons allemaal,\nAndré',
  },
  {
    language: 'English',
    encodings: ['windows-1252', 'macroman'],
    text: 'Dear Miss Finch,\n\nThank you for your letter — it reached me on Tuesday, long after the frost. I haven’t yet found the “blue notebook” you asked for; it isn’t in the desk, nor with the maps. The mill was sold last week for £300, which nobody’s pleased about, and the new owner’s first act was to close the café by the bridge. I don’t believe he’ll stay… My sister sends her love, and says the geese are “perfectly well”.\n\nYours sincerely,\nEdmund Quennell',
  },
  {
    language: 'Swedish',
    encodings: ['windows-1252', 'iso-8859-1', 'macroman', 'cp850'],
    text: 'Kära Åsa,\n\ntack för ditt brev, som låg och väntade när vi kom hem från ön. Här är allt sig likt: äpplena är små i år, båten läcker och grannen har börjat måla ladan röd. Vi hade tänkt åka till fjällen i början på månaden, men fårskötaren är sjuk och någon måste vara kvar. Har du hört något från bröderna? Mor frågar varje kväll om de får tillräckligt att äta. Skriv snart och berätta hur det går för dig på den nya skolan!\n\nMånga hälsningar från oss alla,\nGöran',
  },
  {
    language: 'Danish',
    encodings: ['windows-1252', 'iso-8859-1', 'cp850'],
    text: 'Kære Søren,\n\ntak for dit brev, som først nåede mig i går. Vi har haft en mærkelig sommer: først regnede det i flere uger, og så blev åen så tør, at møllen måtte stå stille. Fårene er blevet solgt, og den gamle lærer er rejst til øerne for at besøge sin søster. Jeg håber, at du snart får lov til at komme hjem; værelset står, som du forlod det. Far spørger, om du har hørt fra bådebyggeren. Han tør ikke selv skrive til ham.\n\nMange kærlige hilsener\nÅse Bækgaard',
  },
  {
    language: 'Icelandic',
    encodings: ['windows-1252', 'iso-8859-1'],
    text: 'Kæri bróðir,\n\nþakka þér fyrir bréfið sem kom með skipinu í gær. Hér hefur verið kalt og hvasst, og við höfum ekki komist út á túnið í þrjá daga. Móðir okkar er þó öll að hressast og biður að heilsa þér. Það er sagt að nýi presturinn ætli að flytja burt áður en veturinn kemur, því honum líkar ekki við þögnina. Viltu ekki skrifa mér sem fyrst og segja mér hvernig þér líður?\n\nÞín systir,\nGuðrún',
  },
  {
    language: 'Polish',
    encodings: ['windows-1250', 'iso-8859-2'],
    text: 'Droga Łucjo,\n\ndziękuję Ci za list, który przyszedł dopiero w środę, bo pociągi znów się spóźniają. U nas wszystko po staremu: ojciec naprawia płot, a młodsza siostra uczy się pływać i codziennie wraca zziębnięta. Młyn nad rzeką został sprzedany i nikt nie wie, co się z nim stanie. Chciałabym, żebyś przyjechała choć na tydzień, zanim zaczną się mrozy. Czy możesz mi przysłać książkę, o której pisałaś? Będę ją czytać wieczorami przy świecy.\n\nŚciskam Cię serdecznie,\nGrażyna',
  },
  {
    language: 'Czech',
    encodings: ['windows-1250', 'iso-8859-2'],
    text: 'Milá Růženo,\n\nděkuji Ti za dopis, který mi přinesl pošťák včera před večeří. U nás v údolí už napadl první sníh a děti se těší, že budou moci sáňkovat až k mlýnu. Otec říká, že letošní zima bude delší než ty předešlé, a proto štípe dříví od rána do večera. Kdybys mohla, přivez mi prosím tu knížku o řekách, kterou jsi mi půjčila už jednou. Těším se, že Tě uvidím ještě před svátky, a zdravím všechny, kteří na mě nezapomněli.\n\nTvůj bratr Jiří',
  },
  {
    language: 'Slovak',
    encodings: ['windows-1250', 'iso-8859-2'],
    text: 'Milý priateľ,\n\nďakujem Ti za list, ktorý som dostal až v stredu. Náš dom je ešte stále bez strechy, ale už môžeme aspoň spať v kuchyni. Starý otec hovorí, že takú búrku nezažil, a že aj mlyn pri rieke bude treba opraviť skôr, než príde zima. Deti sa majú dobre, chodia do školy a učia sa čítať. Napíš mi, prosím, či prídeš na svadbu, lebo stôl musíme objednať včas. Veľmi by sme sa potešili, keby si mohol ostať dlhšie.\n\nS pozdravom\nĽubomír',
  },
  {
    language: 'Hungarian',
    encodings: ['windows-1250', 'iso-8859-2'],
    text: 'Kedves Erzsébet!\n\nKöszönöm a leveledet, amely csak szerdán érkezett meg, mert a hegyekben elakadt a posta. Nálunk minden a régi: apám a kerítést javítja, a húgom pedig egész nap a folyónál ül és rajzol. A malmot eladták, és senki sem tudja, mi lesz belőle. Örülnék, ha még az első hó előtt eljönnél hozzánk egy hétre; a szobád üresen áll, és fűteni is tudunk már. Kérlek, hozd el azt a könyvet, amelyről írtál, mert nagyon szeretném elolvasni.\n\nŐszinte barátsággal ölel\nÁgnes',
  },
  {
    language: 'Romanian',
    encodings: ['windows-1250', 'iso-8859-2'],
    text: 'Dragă Ioană,\n\nîţi mulţumesc pentru scrisoarea pe care am primit-o abia miercuri, când drumurile s-au deschis din nou. La noi toate sunt ca înainte: tata repară gardul, iar sora cea mică învaţă să înoate şi se întoarce în fiecare seară îngheţată. Moara de lângă râu a fost vândută şi nimeni nu ştie ce se va întâmpla cu ea. Aş vrea să vii măcar o săptămână, până nu cade zăpada. Poţi să-mi trimiţi şi cartea despre care mi-ai scris?\n\nCu drag,\nŞtefania',
  },
  {
    language: 'Croatian',
    encodings: ['windows-1250', 'iso-8859-2'],
    text: 'Draga Željka,\n\nhvala ti na pismu koje je stiglo tek u četvrtak, jer su ceste još uvijek zatvorene. Kod nas je sve kao i prije: otac popravlja ogradu, a mlađa sestra uči plivati i svake večeri dolazi kući smrznuta. Mlin uz rijeku je prodan i nitko ne zna što će biti s njim. Voljela bih da dođeš barem na tjedan dana, prije nego što padne snijeg. Možeš li mi poslati knjigu o kojoj si pisala? Čitat ću je navečer uz svijeću.\n\nSrdačno te pozdravlja\nTonči',
  },
  {
    language: 'Russian',
    encodings: ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'maccyrillic'],
    text: 'Дорогая Вера Петровна!\n\nПисьмо Ваше я получил только в среду, потому что дороги ещё не расчистили. У нас всё по-старому: отец чинит забор, младшая сестра учится плавать и каждый вечер приходит домой замёрзшая. Мельницу у реки продали, и никто не знает, что с ней будет. Мне бы очень хотелось, чтобы Вы приехали хотя бы на неделю, пока не выпал снег. Не могли бы Вы прислать ту книгу, о которой писали? Буду читать её по вечерам при свече.\n\nС искренним уважением,\nИгнат Соловьёв',
  },
  {
    language: 'Ukrainian',
    encodings: ['windows-1251', 'koi8-u'],
    text: 'Дорога Оксано!\n\nТвого листа я отримав лише в середу, бо дороги ще не розчистили. У нас усе по-старому: батько лагодить паркан, менша сестра вчиться плавати і щовечора приходить додому змерзла. Млин біля річки продали, і ніхто не знає, що з ним буде. Мені дуже хотілося б, щоб ти приїхала хоча б на тиждень, поки не випав сніг. Чи можеш надіслати ту книжку, про яку писала? Читатиму її вечорами при свічці, бо іншої втіхи в нас немає.\n\nЗ щирою повагою,\nЄвген',
  },
  {
    language: 'Bulgarian',
    encodings: ['windows-1251'],
    text: 'Драга Цветано,\n\nполучих писмото ти едва в сряда, защото пътищата още не са разчистени. При нас всичко е постарому: баща ми поправя оградата, а по-малката сестра се учи да плува и всяка вечер се прибира премръзнала. Мелницата край реката беше продадена и никой не знае какво ще стане с нея. Много бих искал да дойдеш поне за една седмица, преди да падне снегът. Можеш ли да ми изпратиш книгата, за която ми писа?\n\nС уважение,\nЪгъл Ангелов',
  },
  {
    language: 'Serbian',
    encodings: ['windows-1251'],
    text: 'Драга Љиљана,\n\nписмо сам добио тек у среду, јер путеви још нису рашчишћени. Код нас је све по старом: отац поправља ограду, млађа сестра учи да плива и свако вече долази кући смрзнута. Млин поред реке је продат и нико не зна шта ће бити са њим. Волео бих да дођеш бар на недељу дана, пре него што падне снег. Можеш ли да ми пошаљеш књигу о којој си писала?\n\nСрдачан поздрав,\nЂорђе',
  },
  {
    language: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7'],
    text: 'Αγαπητή μου Ελένη,\n\nτο γράμμα σου το έλαβα μόλις την Τετάρτη, γιατί οι δρόμοι ήταν ακόμη κλειστοί. Εδώ όλα είναι όπως παλιά: ο πατέρας επισκευάζει τον φράχτη και η μικρή αδελφή μαθαίνει κολύμπι και γυρίζει κάθε βράδυ παγωμένη. Ο μύλος δίπλα στο ποτάμι πουλήθηκε και κανείς δεν ξέρει τι θα απογίνει. Θα ήθελα πολύ να έρθεις έστω για μία εβδομάδα, πριν πέσει το χιόνι. Μπορείς να μου στείλεις το βιβλίο για το οποίο έγραφες;\n\nΜε αγάπη,\nΆννα',
  },
  {
    language: 'Turkish',
    encodings: ['windows-1254', 'iso-8859-9'],
    text: 'Sevgili Ayşe,\n\nmektubun bana ancak çarşamba günü ulaştı, çünkü yollar hâlâ kapalıydı. Burada her şey eskisi gibi: babam çiti onarıyor, küçük kız kardeşim yüzmeyi öğreniyor ve her akşam eve üşümüş olarak dönüyor. Nehrin kıyısındaki değirmen satıldı, ne olacağını kimse bilmiyor. Kar yağmadan önce hiç olmazsa bir haftalığına gelmeni çok isterim. Sözünü ettiğin kitabı bana gönderebilir misin? Akşamları mum ışığında okuyacağım.\n\nSaygı ve sevgilerimle,\nİğdem',
  },
  {
    language: 'Hebrew',
    encodings: ['windows-1255', 'iso-8859-8'],
    text: 'לכבוד גברת רבקה היקרה,\n\nאת מכתבך קיבלתי רק ביום רביעי, כי הדרכים עדיין היו סגורות. אצלנו הכול כמו קודם: אבא מתקן את הגדר, והאחות הקטנה לומדת לשחות וחוזרת הביתה כל ערב קפואה מקור. הטחנה שליד הנחל נמכרה, ואיש אינו יודע מה יהיה עליה. הייתי רוצה מאוד שתבואי לפחות לשבוע אחד, לפני שיירד השלג. האם תוכלי לשלוח לי את הספר שכתבת עליו? אקרא בו בערבים לאור הנר.\n\nבברכה ובידידות,\nשמעון',
  },
  {
    language: 'Arabic',
    encodings: ['windows-1256', 'iso-8859-6'],
    text: 'السيدة الفاضلة ليلى،\n\nتحية طيبة وبعد، فقد وصلتني رسالتك يوم الأربعاء فقط، لأن الطرق كانت ما تزال مغلقة. كل شيء عندنا كما كان: أبي يصلح السياج، وأختي الصغيرة تتعلم السباحة وتعود كل مساء إلى البيت وهي ترتجف من البرد. لقد بيعت الطاحونة التي بجانب النهر، ولا أحد يعرف ماذا سيحدث لها. أتمنى أن تأتي ولو أسبوعا واحدا قبل أن يسقط الثلج. هل يمكنك أن ترسلي إلي الكتاب الذي كتبت عنه؟\n\nمع خالص الاحترام،\nيوسف',
  },
  {
    language: 'Persian',
    encodings: ['windows-1256'],
    text: 'سرکار خانم بهمني،\n\nنامه شما را تازه روز چهارشنبه دريافت کردم، چون راه ها هنوز بسته بود. اينجا همه چيز مثل گذشته است: پدرم پرچين را تعمير مي کند و خواهر کوچکم شنا ياد مي گيرد و هر شب يخ زده به خانه برمي گردد. آسياب کنار رودخانه فروخته شد و هيچ کس نمي داند چه بر سر آن خواهد آمد. خيلي دلم مي خواهد پيش از آنکه برف ببارد دست کم يک هفته پيش ما بياييد. آيا مي توانيد آن کتابي را که نوشته بوديد برايم بفرستيد؟\n\nبا احترام،\nرضا',
  },
  {
    language: 'Lithuanian',
    encodings: ['windows-1257', 'iso-8859-13'],
    text: 'Miela Rūta,\n\ntavo laišką gavau tik trečiadienį, nes keliai dar nebuvo nuvalyti. Pas mus viskas kaip anksčiau: tėvas taiso tvorą, jaunesnioji sesuo mokosi plaukti ir kiekvieną vakarą grįžta namo sušalusi. Malūnas prie upės parduotas, ir niekas nežino, kas su juo bus. Labai norėčiau, kad atvažiuotum bent savaitei, kol dar neiškrito sniegas. Ar galėtum atsiųsti knygą, apie kurią rašei? Skaitysiu ją vakarais prie žvakės.\n\nNuoširdžiai,\nŠarūnas',
  },
  {
    language: 'Latvian',
    encodings: ['windows-1257', 'iso-8859-13', 'iso-8859-4'],
    text: 'Mīļā Līga,\n\ntavu vēstuli saņēmu tikai trešdien, jo ceļi vēl nebija iztīrīti. Pie mums viss ir pa vecam: tēvs labo žogu, jaunākā māsa mācās peldēt un katru vakaru atgriežas mājās nosalusi. Dzirnavas pie upes ir pārdotas, un neviens nezina, kas ar tām notiks. Es ļoti gribētu, lai tu atbrauc kaut vai uz nedēļu, kamēr nav uzsnidzis sniegs. Vai vari atsūtīt grāmatu, par kuru rakstīji? Lasīšu to vakaros pie sveces.\n\nAr sirsnīgiem sveicieniem,\nĢirts',
  },
  {
    language: 'Estonian',
    encodings: ['windows-1257'],
    text: 'Kallis Õnne,\n\nsinu kirja sain kätte alles kolmapäeval, sest teed olid veel lumest puhastamata. Meil on kõik endine: isa parandab aeda, noorem õde õpib ujuma ja tuleb igal õhtul külmunult koju. Jõeäärne veski on müüdud ja keegi ei tea, mis sellest saab. Väga tahaksin, et sa tuleksid vähemalt nädalaks, enne kui lumi maha sajab. Kas sa saaksid mulle saata raamatu, millest kirjutasid? Loen seda õhtuti küünlavalgel.\n\nSüdamlikult,\nÜlle',
  },
  {
    language: 'Esperanto',
    encodings: ['iso-8859-3'],
    text: 'Kara Anĉjo,\n\nvian leteron mi ricevis nur merkrede, ĉar la vojoj ankoraŭ ne estis liberaj. Ĉe ni ĉio estas kiel antaŭe: la patro riparas la barilon, la plej juna fratino lernas naĝi kaj ĉiuvespere revenas hejmen frostiĝinta. La muelejo apud la rivero estas vendita, kaj neniu scias, kio okazos al ĝi. Mi tre ŝatus, ke vi venu almenaŭ por unu semajno, antaŭ ol falos neĝo. Ĉu vi povus sendi al mi la libron, pri kiu vi skribis? Mi legos ĝin vespere, ĉe kandelo.\n\nKun amikaj salutoj,\nĴoĉjo',
  },
  {
    language: 'Vietnamese',
    encodings: ['windows-1258'],
    text: 'Chị Hoa thân mến,\n\nem chỉ nhận được thư của chị vào hôm thứ tư, vì đường vẫn còn bị chặn. Ở nhà em mọi việc vẫn như trước: cha sửa hàng rào, em gái út học bơi và tối nào cũng về nhà run lập cập. Cối xay bên sông đã bị bán, không ai biết rồi sẽ ra sao. Em rất mong chị về chơi ít nhất một tuần trước khi mùa lạnh đến. Chị có thể gửi cho em cuốn sách mà chị đã viết không?\n\nEm của chị,\nLan',
  },
  {
    language: 'Japanese',
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    text: '拝啓\n\n先日は御手紙をありがとうございました。水曜日にようやく届きました。道がまだ通れなかったためだと聞いております。こちらは皆変わりなく、父は垣根を直し、妹は泳ぎを習って毎晩凍えて帰ってまいります。川のそばの水車小屋は売られてしまい、これからどうなるのか誰も知りません。雪の降る前に、せめて一週間でもおいでくださいませんか。お書きになっていた本を送っていただければ、夜に読みたいと思います。\n\n敬具\n山川花子',
  },
  {
    language: 'Chinese, simplified',
    encodings: ['gb18030'],
    text: '尊敬的林老师：\n\n您的来信我星期三才收到，因为道路还没有通。家里一切如旧：父亲在修篱笆，小妹妹在学游泳，每天晚上都冻得发抖才回家。河边的磨坊已经卖掉了，谁也不知道以后会怎么样。我很希望您能在下雪之前来住一个星期。您信里提到的那本书能不能寄给我？我想在晚上点着蜡烛读它。请代我问候您的家人，也请您多多保重身体。\n\n此致\n敬礼\n学生 王小明',
  },
  {
    language: 'Chinese, traditional',
    encodings: ['big5'],
    text: '敬愛的林老師：\n\n您的來信我星期三才收到，因為道路還沒有通。家裡一切如舊：父親在修籬笆，小妹妹在學游泳，每天晚上都凍得發抖才回家。河邊的磨坊已經賣掉了，誰也不知道以後會怎麼樣。我很希望您能在下雪之前來住一個星期。您信裡提到的那本書能不能寄給我？我想在晚上點著蠟燭讀它。請代我問候您的家人，也請您多多保重身體。\n\n敬祝\n平安\n學生 王小明',
  },
  {
    language: 'Korean',
    encodings: ['euc-kr'],
    text: '존경하는 선생님께,\n\n보내 주신 편지는 길이 아직 막혀 있어서 수요일에야 받았습니다. 저희 집은 모두 예전과 같습니다. 아버지는 울타리를 고치시고 막내 동생은 수영을 배우느라 매일 저녁 추위에 떨며 돌아옵니다. 강가의 물레방아는 팔렸고 앞으로 어떻게 될지 아무도 모릅니다. 눈이 오기 전에 일주일만이라도 와 주시면 좋겠습니다. 편지에 쓰신 그 책을 보내 주실 수 있으신지요? 밤마다 촛불 아래에서 읽겠습니다.\n\n안녕히 계십시오.\n김하늘 드림',
  },
]
