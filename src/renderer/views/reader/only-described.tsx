/** A letter without text, such as one that only a catalogue tells of: what is known of it stands where the text would be. */
import type { Letter } from '@shared/letter'
import { useTranslation } from 'react-i18next'
import { dateWords, nameList } from '../shell/words'

export function OnlyDescribed({ letter }: { readonly letter: Letter }) {
  const { t, i18n } = useTranslation()
  const names = (people: readonly { readonly name: string }[]) =>
    nameList(
      people.map(({ name }) => name),
      i18n.language,
    )
  const described = isFromCatalogue(letter)
  const { publisher, edition, url } = letter.source
  const facts = [
    [t('fields.date'), letter.dates.map(({ edtf }) => dateWords(edtf, t, i18n.language)).join(' · ')],
    [t('fields.sender'), names(letter.senders)],
    [t('fields.recipient'), names(letter.recipients)],
    [t('fields.place'), names(letter.places)],
    [t('fields.source'), [publisher, edition, url].filter((part) => part !== undefined).join(' · ')],
  ] as const
  return (
    <section className="only-described">
      <p className="empty-title">{t(described ? 'reader.onlyDescribed' : 'reader.emptyLetter')}</p>
      {described ? <p>{t('reader.onlyDescribedHint', { panel: t('review.title') })}</p> : null}
      <dl>
        {facts
          .filter(([, words]) => words !== '')
          .map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

/** A mail without words has a sender and a date as well, but no catalogue says so. */
function isFromCatalogue({ dates, senders, recipients, places }: Letter): boolean {
  return [...dates, ...senders, ...recipients, ...places].some(
    ({ evidence }) => evidence.source === 'cmif' || evidence.source === 'tei-header',
  )
}
