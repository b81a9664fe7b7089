/** How a letter's file was read, and the letters that belong to it: copies, near copies, what it answers or encloses. */
import type { Letter, LetterHead } from '@shared/letter'
import type { LetterReview } from '@shared/review'
import { FolderOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { revealFile } from '../../actions/letters'
import { openLetter } from '../../actions/reader'
import { openDialog } from '../../actions/shell'
import { Button, IconButton } from '../../components/button'
import { dateWords } from '../shell/words'

interface LetterRelationsProps {
  readonly letter: Letter
  readonly review: LetterReview
}

export function LetterRelations({ letter, review }: LetterRelationsProps) {
  const { t } = useTranslation()
  const { copies, nearCopies, related } = review
  return (
    <>
      <FileSection letter={letter} review={review} />
      <Section title={t('relations.copies')} letters={copies.map((head) => ({ head, remark: head.path }))} />
      <Section
        title={t('relations.nearCopies')}
        letters={nearCopies.map(({ head, similarity }) => ({
          head,
          remark: t('relations.similarity', { percent: Math.round(similarity * 100) }),
        }))}
      />
      <Section
        title={t('relations.related')}
        letters={related.map(({ head, relation }) => ({ head, remark: t(relationKey(relation)) }))}
      />
    </>
  )
}

const relations = [
  'encloses',
  'enclosed-in',
  'in-reply-to',
  'answered-by',
  'describes',
  'described-by',
] as const

function relationKey(relation: string) {
  const known = relations.find((name) => name === relation)
  return `relations.${known ?? 'other'}` as const
}

function FileSection({ letter, review }: LetterRelationsProps) {
  const { t } = useTranslation()
  const { name, from } = review.encoding
  return (
    <section className="review-section">
      <h4 className="review-section-title">{t('encoding.file')}</h4>
      <div className="review-file">
        <bdi dir="ltr" title={letter.file.absolutePath}>
          {letter.path}
        </bdi>
        <IconButton icon={FolderOpen} label={t('reader.reveal')} onClick={() => void revealFile(letter.id)} />
      </div>
      {name === '' ? null : (
        <p>
          {t('encoding.label')}: <bdi>{name}</bdi> ({t(`encoding.from.${from}`)})
        </p>
      )}
      {name === '' ? null : (
        <Button
          onClick={() =>
            openDialog({
              kind: 'encoding',
              letter: { key: letter.key, encoding: name },
            })
          }
        >
          {t('encoding.change')}
        </Button>
      )}
    </section>
  )
}

interface SectionProps {
  readonly title: string
  readonly letters: readonly { readonly head: LetterHead; readonly remark: string }[]
}

function Section({ title, letters }: SectionProps) {
  const { t, i18n } = useTranslation()
  if (letters.length === 0) return null
  return (
    <section className="review-section">
      <h4 className="review-section-title">{title}</h4>
      <ul className="related-letters">
        {letters.map(({ head, remark }) => (
          <li key={`${remark} ${head.key}`}>
            <button
              type="button"
              className="related-letter"
              title={t('relations.openBeside', { title: head.title })}
              onClick={() => void openLetter({ letterKey: head.key, title: head.title, beside: true })}
            >
              <span className="related-title" dir="auto">
                {head.title}
              </span>
              <span className="related-remark">
                <bdi>{remark}</bdi>
                {head.date === null ? null : ` · ${dateWords(head.date, t, i18n.language)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
