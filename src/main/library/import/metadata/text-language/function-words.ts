/** Small words that every text of a language is full of, by script. Nothing but the lists. */

/** Languages in Latin letters, also in the spelling of earlier centuries. */
export const latinWords: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was it for with as his he be on not by had have this are which from you at my your we our will would their they has been who me an shall him her were but upon what there any hath thy thou ye i sir dear received letter thank thanks yours sincerely am so if very when do no more these those than should now madam',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein ich mir mich dir dich ihnen ihr wir uns euch unser mein daß seyn bey wenn doch herr herrn frau brief grüßen geehrte geehrter lieber liebe bitte sehr danke schreiben habe gnädige',
  fr: 'de la le et les des en un du une que est pour qui dans par plus au sur ne se pas sont ce il avec cette vous nous je mon ma mes votre notre leur aux ou mais été à où ces son sa ses elle ils être même si comme tout lettre monsieur j’ai était madame cher chère reçu remercie agréer sentiments bien très ai avez avons j’ai c’est qu’il d’un d’une l’on n’est',
  it: 'di che il la e in un per è non sono una con del le da si al come dei alla della nel gli lo questo ho mi anche più ma delle nella ai suo sua loro io noi voi vostra mio mia essere questa ha ed ad sul dal quale degli ogni così già caro cara lettera signore grazie distinti saluti egregio quello era stato nostra vostro',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos fue usted vuestra querido querida carta señor gracias he ha estimado estimada atentamente saludos',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você são caro carta senhor obrigado prezado atenciosamente recebi muito',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er die was maar om ook als bij door naar dan nog uit over ze hij of mij wij we ik je u uw ons hun heeft werd wordt zou deze dit geen worden al wel heer den der brief beste geachte ontvangen dank mijnheer hoogachtend groeten',
  la: 'et in est non ad cum ut quod qui ex sed si quae ac de per te me ego tu nec aut etiam tibi mihi esse sunt hoc enim quam nos vos ab eius autem atque quidem iam ne nihil ita quid vale salutem dicit se quo omnia',
  sv: 'och att det som en på är av för med den till inte ett om har de men var sig så vi kan när år hade jag ni han skulle från eller vad dig mig mitt din min denna detta vid efter varit',
  da: 'og at det er en til på af for de med som den der ikke et har men var jeg vi sig så kan hun han fra eller ud havde dig mig min denne dette blev ved efter være efter også nu hvad',
  no: 'og å det er en til på av for de med som den ikke et har men var jeg vi seg så kan hun han fra eller ut hadde deg meg min denne dette ble ved etter være også nå hva dere',
  fi: 'ja on ei että se oli hän mutta ovat olen minä sinä me te kun niin kuin tai joka mitä myös vain jos nyt sen hänen heidän tämä tämän ole olla mukaan sitä siitä',
  pl: 'i w nie na z do się że to jest o jak za po od ale co tak przez dla był było są lub ma być tym go jego ich nas pan pana mnie także która który które oraz już tylko może przed przy bardzo',
  cs: 'a v se na je že s z do o to i k ve pro za by jsou ale jako po od jeho podle které který která co byl bylo být tak také nebo až při může jsem jste jsme už však když této tento',
  sk: 'a v sa na je že s z do o to aj k vo pre za by sú ale ako po od jeho podľa ktoré ktorý ktorá čo bol bolo byť tak tiež alebo až pri môže som ste sme už však keď tejto tento',
  hu: 'a az és hogy nem is egy ez de meg van volt csak már mint ha még ki el azt ezt mert vagy úgy kell minden be le lesz én ön önök mi nagyon nekem amely között szerint után',
  ro: 'și în de la a cu pe nu este să din care că mai o un pentru au ce dar sau prin sunt fost ca al ale le se lui am fi după între acest această noi dumneavoastră',
  hr: 'i je u na se da su za od s ne što o kao će iz koji to ali bio bi ili sam smo ste nije po samo kako bez prema između ova ovaj njegov vas nas',
  tr: 've bir bu için ile de da çok ne olarak gibi daha olan ama var en kadar sonra biz siz ben o her değil şey ya mi mı göre olduğu tarafından bize sizin bizim ki ise ancak',
  ca: 'de la i el que a les en un els per del es amb una no al són com més dels ha va ser aquest aquesta però si ja seu seva entre també molt sobre quan on',
  eo: 'la kaj de en mi estas vi al ke ne por kun li ni sed ĝi tiu pri ili tre povas estis el se ankaŭ via mia sur kiu oni',
}

export const cyrillicWords: Readonly<Record<string, string>> = {
  ru: 'и в не на я что он с как это по но к у же вы за бы от мы так было только её его еще мне вас нам быть или для чтобы если когда уже был вам ваш мой наш который въ съ къ изъ отъ онъ что-бы очень дорогой письмо благодарю получил я ты твой господин',
  uk: 'і в не на я що він з як це по але до у ж ви за би від ми так було тільки її його ще мені вас нам бути або для щоб якщо коли вже був вам ваш мій наш який та та є про лист дякую отримав твій тобі нього дорогий пане за',
  bg: 'и в не на аз че той с как това по но към у же вие за би от ние така беше само я го още ми ви ни да или ако когато вече са се е ще със който която',
  sr: 'и у не на ја да он са као то по али ка код ви за би од ми тако било само је га још су се или ако када већ био ваш мој наш који што',
  be: 'і ў не на я што ён з як гэта па але да у ж вы за бы ад мы так было толькі яе яго яшчэ мне вас нам быць або для каб калі ўжо быў ваш мой наш які',
}

/** Folded letters: as they stand after the letters of Persian and Arabic were made one. */
export const arabicWords: Readonly<Record<string, string>> = {
  fa: 'و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شده می شما ما من او اما یا هر بود شد باید ای آنها ایشان همه چه اگر نمی های اند بی پس دیگر جناب حضور عرض نامه عزیز شما سپاس',
  ar: 'في من على إلى أن التي الذي هذا هذه ما لا عن مع كان لم و كل ذلك بعد قد هو هي أو ثم بين حتى قال عند إن كما أنا نحن أنتم لكم لنا إليكم غير منذ فقد وقد وفي ومن السيد رسالة السلام عليكم تحية طيبة وبعد',
  ur: 'کے کی میں اور ہے سے کا کو اس پر کہ یہ نے بھی ہیں ایک جو تھا ہم آپ وہ تو ہو کر لیے نہیں تھے کیا اپنے ان گیا جناب',
  ckb: 'و لە بە کە بۆ ئەم ئەو لەگەڵ هەر یان من تۆ ئێمە ئێوە نییە دەکات بوو ئەوە هەموو',
  ps: 'د په او چې ته له دا کې یې سره هغه پر هم نه څخه دی وي شي زه تاسو موږ چه',
}

export const devanagariWords: Readonly<Record<string, string>> = {
  hi: 'के का की है में से को और यह पर हैं नहीं एक ने भी हो कि इस तो वह था कर आप हम अपने लिए जो मैं',
  mr: 'आहे आणि या च्या ते होते नाही हे एक तर मी आपण त्या साठी की व असे केले आहेत त्यांनी',
  ne: 'र छ को मा लाई छन् यो पनि ले भने हो गर्न तपाईं म हामी थियो गरेको एक',
}
