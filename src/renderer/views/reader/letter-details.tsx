/** When a letter was written, between whom, and from which file: one line, with where each date was found. */
import type { Letter, LetterDate, Person } from '@shared/letter'
import { useTranslation } from 'react-i18next'
import { dateWords, isolated, nameList } from '../shell/words'
import { LetterPath } from './letter-path'

const mostNames = 3

export function LetterDetails({ letter }: { readonly letter: Letter }) {
  const { t, i18n } = useTranslation()
  const date = mainDate(letter.dates)
  const signed = letter.signatoryCount ?? letter.signatories.length
  return (
    <>
      <dl className="letter-details">
        {date === undefined ? null : (
          <Detail name={t('reader.date')}>
            <span title={isolated(date.evidence.asWritten)}>
              {dateWords(date.edtf, t, i18n.language)}
              {date.inferred ? <em className="inferred"> ({t('dates.inferred')})</em> : null}
            </span>
          </Detail>
        )}
        <People name={t('reader.from')} people={letter.senders} />
        <People name={t('reader.to')} people={letter.recipients} />
        {signed === 0 ? null : (
          <Detail minor name={t('reader.signed')}>
            <span title={letter.signatories.map((person) => person.name).join(' · ')}>
              {t('reader.signatories', { count: signed })}
            </span>
          </Detail>
        )}
        {letter.kind === null ? null : <Detail minor>{t(`kinds.${letter.kind}`)}</Detail>}
        <Detail minor>{t('reader.words', { count: letter.words })}</Detail>
        <Detail minor name={t('reader.file')} place="file">
          <LetterPath path={letter.path} absolutePath={letter.file.absolutePath} />
        </Detail>
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

function People({ name, people }: { readonly name: string; readonly people: readonly Person[] }) {
  const { t, i18n } = useTranslation()
  if (people.length === 0) return null
  const shown = people.slice(0, mostNames).map((person) => person.name)
  const more = people.length - shown.length
  const everybody = nameList(
    people.map((person) => person.name),
    i18n.language,
  )
  return (
    <Detail name={name} place="people">
      <span title={everybody}>
        {nameList(shown, i18n.language)} {more > 0 ? t('reader.more', { count: more }) : null}
      </span>
    </Detail>
  )
}

/** The date that stands for the letter: when it was sent, or else published, or else whatever is known. */
function mainDate(dates: readonly LetterDate[]): LetterDate | undefined {
  return (
    dates.find((date) => date.role === 'sent') ?? dates.find((date) => date.role === 'published') ?? dates[0]
  )
}
