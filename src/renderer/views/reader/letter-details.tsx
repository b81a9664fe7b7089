/** What a letter is, when it was written, between whom, where, and from which file: one line. */
import { mainDate } from '@shared/citation'
import type { Letter, LetterDate, Person, Place } from '@shared/letter'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { dateWords, isolated, nameList } from '../shell/words'
import { LetterPath } from './letter-path'

const mostNames = 3

export function LetterDetails({ letter }: { readonly letter: Letter }) {
  const { t } = useTranslation()
  const signed = letter.signatoryCount ?? letter.signatories.length
  const place = mainPlace(letter.places)
  const { part } = letter.file
  return (
    <>
      <dl className="letter-details">
        {letter.kind === null ? null : <Detail>{t(`kinds.${letter.kind}`)}</Detail>}
        <DateDetail dates={letter.dates} />
        <People name={t('reader.from')} people={letter.senders} />
        <People name={t('reader.to')} people={letter.recipients} />
        {place === undefined ? null : (
          <Detail minor name={t('reader.place')}>
            <span title={isolated(place.evidence.asWritten)}>{place.name}</span>
          </Detail>
        )}
        {signed === 0 ? null : (
          <Detail minor name={t('reader.signed')}>
            <span title={letter.signatories.map((person) => person.name).join(' · ')}>
              {t('reader.signatories', { count: signed })}
            </span>
          </Detail>
        )}
        <Detail minor>{t('reader.words', { count: letter.words })}</Detail>
        <Detail minor name={t('reader.file')} place="file">
          <LetterPath path={letter.path} absolutePath={letter.file.absolutePath} />
        </Detail>
        {part === '' ? null : (
          <Detail minor name={t('reader.part')}>
            <bdi title={part}>{part}</bdi>
          </Detail>
        )}
      </dl>
      {letter.file.present ? null : <p className="letter-gone">{t('reader.gone')}</p>}
    </>
  )
}

interface DetailProps {
  /** Left out where the pane is narrow. */
  readonly minor?: boolean
  readonly name?: string
  readonly place?: 'people' | 'file'
  readonly children: React.ReactNode
}

function Detail({ name, children, place, minor = false }: DetailProps) {
  const classes = ['letter-detail', minor ? 'letter-detail-minor' : '', place ? `letter-detail-${place}` : '']
  return (
    <div className={classes.join(' ')}>
      <dt className={name === undefined ? 'for-screen-readers' : ''}>{name ?? ''}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function DateDetail({ dates }: { readonly dates: readonly LetterDate[] }) {
  const { t, i18n } = useTranslation()
  const date = mainDate(dates)
  if (date === undefined) return null
  const flags = [
    date.role === 'sent' ? '' : t(`dateRoles.${date.role}`),
    date.inferred ? t('dates.inferred') : '',
  ].filter((flag) => flag !== '')
  return (
    <Detail name={t('reader.date')}>
      <span title={isolated(date.evidence.asWritten)}>
        {dateWords(date.edtf, t, i18n.language)}
        {flags.length === 0 ? null : <em className="inferred"> ({flags.join(', ')})</em>}
      </span>
    </Detail>
  )
}

function People({ name, people }: { readonly name: string; readonly people: readonly Person[] }) {
  const { t, i18n } = useTranslation()
  if (people.length === 0) return null
  const shown = people.slice(0, mostNames).map((person) => personWords(person, t))
  const more = people.length - shown.length
  const everybody = people.map((person) => personWords(person, t))
  return (
    <Detail name={name} place="people">
      <span title={nameList(everybody, i18n.language)}>
        {nameList(shown, i18n.language)} {more > 0 ? t('reader.more', { count: more }) : null}
      </span>
    </Detail>
  )
}

function personWords({ name, role, organisation }: Person, t: TFunction): string {
  const more = [role, organisation].filter((part) => part !== undefined)
  return more.length === 0
    ? name
    : t('reader.person', { name: isolated(name), more: isolated(more.join(', ')) })
}

function mainPlace(places: readonly Place[]): Place | undefined {
  return places.find((place) => place.role === 'sent')
}
