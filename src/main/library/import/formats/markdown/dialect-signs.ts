/** The signs of programs inside a line of Markdown. Pure; each expression is linear in the line. */

/** Longer lines are left as they are. */
const longestLine = 20_000
const anySign = /\[\[|==\S|%%|\{|\s\^[a-z\d]/

/** What stands between backticks is code and stays. */
export function withoutSigns(line: string): string {
  if (line.length > longestLine || !anySign.test(line)) return line
  if (!line.includes('`')) return replaced(line)
  return line
    .split(/((?<!`)(`{1,3})(?!`)[^`]+\2(?!`))/)
    .flatMap((piece, at) => (at % 3 === 0 ? [replaced(piece)] : at % 3 === 1 ? [piece] : []))
    .join('')
}

function replaced(text: string): string {
  let plain = text
  if (plain.includes('[[')) plain = plain.replace(embedded, '').replace(namedLink, '$1')
  if (plain.includes('==')) plain = plain.replace(highlighted, '$1')
  if (plain.includes('%%')) plain = plain.replace(comment, '')
  if (plain.includes('{')) plain = plain.replace(call, captionOf).replace(span, '$1').replace(attributes, '')
  return plain.includes('^') ? plain.replace(blockName, '') : plain
}

/** `![[picture.jpg|400]]`: another file, shown in this place. */
const embedded = /!\[\[[^[\]\n]{1,300}\]\]/g
/** `[[people/Maud Ferrier|Maud]]` is shown as `Maud`. Without another name the brackets stay, for they may be an editor's. */
const namedLink = /\[\[[^[\]|\n]{1,300}?\\?\|([^[\]|\n]{1,300})\]\]/g
const highlighted = /(?<![=\w])==(?=[^\s=])([^=\n]{0,1999}[^\s=])==(?!=)/g
const comment = /%%[^%\n]{1,2000}%%/g
/** The name by which Obsidian links to a paragraph. */
const blockName = /[ \t]\^(?:[a-z\d]{6}|[a-z]+-[a-z\d-]+)[ \t]*$/

const attribute = String.raw`(?:[.#][\p{L}\d_][\p{L}\d_:.-]{0,80}|[\w:-]{1,40}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"'{}]{1,200})|-)`
const list = String.raw`\{:?[ \t]{0,3}${attribute}(?:[ \t]{1,3}${attribute}){0,12}[ \t]{0,3}\}`
/** Attributes of a heading, a link or a paragraph: `{#name .kind key=value}`. */
const attributes = new RegExp(`[ \\t]{0,3}${list}`, 'gu')
/** The same of words in brackets, which are only there to have them. */
const span = new RegExp(`(?<!\\])\\[([^[\\]\\n]{1,1000})\\]${list}`, 'gu')

/** Calls of Jekyll and of Hugo. */
const call =
  /\{%(?:[^%{}\n]|%(?!\})){1,500}%\}|\{\{[<%][^{}\n]{1,500}\}\}|\{\{-?[ \t]*(?:page|site|post|include|layout)\.[^{}\n]{1,300}\}\}/g

/** The words that it shows, if it states them. */
function captionOf(written: string): string {
  return /\bcaption=(?:"([^"]*)"|'([^']*)')/.exec(written)?.slice(1).join('') ?? ''
}
