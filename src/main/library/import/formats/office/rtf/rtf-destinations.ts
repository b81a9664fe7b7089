/** The groups of RTF that are no text of the letter, and those that are though they say that they may be left out. */

function words(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}

/** Their content is never text. */
export const skippedGroups = words(
  'colortbl filetbl pict revtbl rsidtbl listtable listoverridetable latentstyles datastore themedata xe tc tcn rxe txe ' +
    'colorschememapping xmlnstbl mmathPr ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn private template nextfile xform ' +
    'pn pnseclvl bkmkstart bkmkend atrfstart atrfend atnref atndate atntime atnicn atnparent atnid fontemb panose falt ' +
    'shprslt nonshppict shppict sp objdata objclass objname nonesttables background pgdsctbl userprops mhtmltag fchars ' +
    'lchars passwordhash docvar wgrffmtfilter blipuid picprop ffdeftext formfield datafield',
)

/** They begin with a star, and are text all the same, or lead to text. */
export const starredGroups = words(
  'shpinst do shptxt dptxbxtext footnote annotation ud nesttableprops fldinst fldrslt htmltag atnauthor generator company',
)

export const infoFields: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'title',
    author: 'creator',
    operator: 'last-modified-by',
    subject: 'subject',
    keywords: 'keywords',
    doccomm: 'description',
    company: 'company',
    category: 'category',
    generator: 'application',
    creatim: 'created',
    revtim: 'modified',
  }),
)

/** Control words that stand for a character. */
export const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    line: '\n',
    lbr: '\n',
    column: '\n',
    softline: '',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: '\u2003',
    enspace: '\u2002',
    qmspace: '\u2005',
    zwj: '\u200d',
    zwnj: '\u200c',
    ltrmark: '\u200e',
    rtlmark: '\u200f',
    '~': '\u00a0',
    _: '\u2011',
    '-': '',
    '|': '',
    ':': '',
  }),
)
