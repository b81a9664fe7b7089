/** Small words of six languages that tell whether a few words before a verb are its subject. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

export const pronouns = set(
  'he she they it we i one er sie es wir ich man il elle ils elles on nous je lui lei loro essi noi él ella ellos ellas nosotros او آنها آن‌ها آنان وی ایشان',
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
  'also then later further however meanwhile therefore thus still even only now again instead consequently additionally and but have has had rightly repeatedly openly ' +
    'finally earlier moreover furthermore simply explicitly strongly yesterday today ' +
    'auch dann weiter zudem außerdem jedoch hat haben hatte hatten und aber ' +
    'aussi ensuite puis également a ont avait avaient enfin et mais ' +
    'anche poi inoltre ha hanno aveva avevano infine e ed ma ' +
    'también luego además ha han había habían finalmente y pero que ' +
    'نیز همچنین و سپس',
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
