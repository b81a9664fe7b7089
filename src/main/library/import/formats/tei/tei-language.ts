/** Languages as TEI states them: `de`, `de-AT`, and the three letters of older editions. */
import { languageCode } from '../../metadata/language'

const twoLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    eng: 'en',
    ger: 'de',
    deu: 'de',
    fre: 'fr',
    fra: 'fr',
    ita: 'it',
    spa: 'es',
    lat: 'la',
    rus: 'ru',
    dut: 'nl',
    nld: 'nl',
    por: 'pt',
    pol: 'pl',
    swe: 'sv',
    dan: 'da',
    nor: 'no',
    ell: 'el',
    gre: 'el',
    heb: 'he',
    ara: 'ar',
    per: 'fa',
    fas: 'fa',
    tur: 'tr',
    cze: 'cs',
    ces: 'cs',
    hun: 'hu',
    chi: 'zh',
    zho: 'zh',
    jpn: 'ja',
  }),
)

export function teiLanguage(stated: string | undefined): string | undefined {
  if (stated === undefined) return undefined
  const code = languageCode(stated) ?? undefined
  return code === undefined ? undefined : (twoLetters.get(code) ?? code)
}
