/** Puts names and values into a sentence of a catalogue where the catalogue's own library is not at hand. Pure. */

/** What has no value stays as it stands; what is put in is not looked through again. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place)
}
