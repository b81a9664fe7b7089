/** Small words of six languages that tell whether a few words before a verb are its subject. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

export const pronouns = set(
  'he she they it we one er sie es wir ich man il elle ils elles on nous je lui lei loro essi noi él ella ellos ellas nosotros او آنها آن‌ها آنان وی ایشان',
)

export const determiners = set(
  'the a an this that these those its their his her our some several many few all both another one two three four five six seven eight nine ten eleven twelve ' +
    'der die das ein eine einer den dem des ihr ihre sein seine dieser diese mehrere zwei drei vier fünf ' +
    'le la les un une des ce cette ces son sa ses leur leurs plusieurs ' +
    'il lo gli i l uno questa questo questi suo sua loro ' +
    'el los las una unos unas su sus este esta estos varios',
)

/** They may stand between a subject and its verb, or before the subject. */
export const adverbs = set(
  'si se wie come comme como also then later further however meanwhile therefore thus still even only now again instead consequently additionally and but rightly repeatedly openly jointly ' +
    'finally earlier moreover furthermore simply explicitly strongly yesterday today ' +
    'auch dann weiter zudem außerdem jedoch und aber ' +
    'aussi ensuite puis également enfin et mais ' +
    'anche poi inoltre infine e ed ma ' +
    'también luego además finalmente y pero que ' +
    'نیز همچنین و سپس',
)

/** They stand between a subject and its verb only. */
export const auxiliaries = set(
  'have has had hat haben hatte hatten a ont avait avaient ha hanno aveva avevano han había habían',
)

/** No subject begins with them. */
export const prepositions = set(
  'in at on during after before since by with for from as when asked according bei am auf nach seit während trotz laut darin dort im zum zur mit von für gegen ' +
    'dans lors selon pour à au aux en avec sur nella nel nello alla al per con secondo durante durante tras según para ante por sobre ' +
    'در از به با پس طی بر برای',
)

/** A subject holds none of them. */
export const neverInSubject = set(
  'is are was were be been will would should could can must may might which who that if when while because not there than ' +
    'into said toward towards against until during under over about through without upon ' +
    'ist sind war waren wird werden wurde wurden nicht dass weil mit vor nach gegen sich ' +
    'est sont était étaient sera que qui avec contre pas ne ' +
    'è sono era erano che con contro non ' +
    'es son era eran con contra no',
)
