/** Who wrote to whom by the title of an edition without any other statement: `Letter from A to B, 3 May 1843`. */

export interface TitleParties {
  readonly sender?: string
  readonly recipient: string
}

/** `J.` and `Mrs.` have a dot; any longer word with one ends the sentence. */
const word = "(?:(?:\\p{L}{1,3}\\.)+|[\\p{L}\\p{M}’'&-]+)"
/** One to seven words, the first with a capital or of a script that has none. */
const name = `((?!Letter|Brief)(?=[\\p{Lu}\\p{Lo}])${word}(?:\\s+${word}){0,6}?)`
/** What may follow a name: the date, the end, an explanation. */
const end =
  '(?=\\s*(?:$|[,;:.(\\[]|\\d|[–—-]\\s|\\b(?:vom|am|du|le|del?|dated|on|of)\\b\\s*(?:the\\s+)?[\\d\\[]))'

const forms: readonly RegExp[] = [
  ['(?:Letters?|Postcard|Telegram|Note)', 'from', 'to'],
  ['(?:Brief|Schreiben|Postkarte|Karte|Telegramm|Billet)', 'von', 'an'],
  ['(?:Lettre|Billet|Carte(?: postale)?)', 'de', 'à'],
  ['(?:Lettera|Cartolina|Biglietto)', 'di', 'a'],
  ['(?:Carta|Tarjeta)', 'de', 'a'],
].map(
  ([kind, from, to]) =>
    new RegExp(`^${kind}(?:\\s*,)?\\s+(?:(?:${from}\\s+)?${name}\\s+)??${to}\\s+${name}${end}`, 'u'),
)

/** Null for a title that is not of this form; what could be a subject ("Letter to the nation") is none. */
export function titleParties(title: string): TitleParties | null {
  const words = title.replace(/\s+/g, ' ').trim().slice(0, 300)
  for (const form of forms) {
    const [, sender, recipient] = form.exec(words) ?? []
    if (recipient !== undefined) return sender === undefined ? { recipient } : { sender, recipient }
  }
  return null
}
