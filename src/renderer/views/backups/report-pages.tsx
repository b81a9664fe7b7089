/** What came of a merge or a restore, and how it is undone. */
import { type MergeProblem, type MergeReport, thingKinds } from '@shared/backup'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { openBackup } from '../../actions/backups'
import { Button } from '../../components/button'
import { type BackupsPage, useBackups } from '../../state/backups'
import { isolated, momentWords } from '../shell/words'
import type { RunWork } from './run-work'

interface EndProps {
  readonly busy: boolean
  readonly run: RunWork
  readonly close: () => void
}

interface MergedPageProps extends EndProps {
  readonly report: MergeReport
}

export function MergedPage({ report, ...rest }: MergedPageProps) {
  const { t } = useTranslation()
  const lines = (of: MergeReport['added']) =>
    thingKinds.flatMap((kind) => {
      const count = of[kind] ?? 0
      return count === 0 ? [] : { key: kind, words: t(`backups.things.${kind}`, { count }) }
    })
  const sections = [
    { title: t('backups.added'), lines: lines(report.added) },
    { title: t('backups.changed'), lines: lines(report.changed) },
    { title: t('backups.notTaken'), lines: report.problems.map((problem) => problemLine(problem, t)) },
  ].filter((section) => section.lines.length > 0)
  return (
    <>
      {sections.length === 0 && report.keptBoth === 0 ? <p>{t('backups.nothingTaken')}</p> : null}
      {sections.map((section) => (
        <section key={section.title} className="backups-report">
          <h3>{section.title}</h3>
          <ul>
            {section.lines.map((line) => (
              <li key={line.key}>{line.words}</li>
            ))}
          </ul>
        </section>
      ))}
      {report.keptBoth === 0 ? null : <p>{t('backups.keptBoth', { count: report.keptBoth })}</p>}
      {report.left === 0 ? null : <p className="form-note">{t('backups.left', { count: report.left })}</p>}
      <UndoNote backup={report.backup} {...rest} />
    </>
  )
}

function problemLine(problem: MergeProblem, t: TFunction) {
  const { kind, folderId } = problem
  const encoding = isolated(problem.encoding)
  switch (kind) {
    case 'encoding-of-path': {
      const words = t(`backups.problems.${kind}`, { encoding, path: isolated(problem.path) })
      return { key: `${folderId} ${problem.path}`, words }
    }
    case 'encoding-of-folder':
      return { key: folderId, words: t(`backups.problems.${kind}`, { encoding }) }
  }
}

interface RestoredPageProps extends EndProps {
  readonly page: Extract<BackupsPage, { readonly kind: 'restored' }>
}

export function RestoredPage({ page, ...rest }: RestoredPageProps) {
  const { t, i18n } = useTranslation()
  const { name, made, backup } = page
  const date = made === null ? null : momentWords(made, i18n.language, 'medium')
  return (
    <>
      <p>
        {date === null
          ? t('backups.restoredFrom', { name: isolated(name) })
          : t('backups.restoredBackup', { date })}
      </p>
      <UndoNote backup={backup} {...rest} />
    </>
  )
}

interface UndoNoteProps extends EndProps {
  readonly backup: string | null
}

function UndoNote({ backup, busy, run, close }: UndoNoteProps) {
  const { t, i18n } = useTranslation()
  const made = useBackups(({ list }) => list?.backups.find(({ name }) => name === backup)?.made ?? null)
  return (
    <>
      {backup === null ? null : (
        <p className="form-note">
          {made === null
            ? t('backups.undoBy', { name: isolated(backup) })
            : t('backups.undoByBackup', { date: momentWords(made, i18n.language, 'medium') })}
        </p>
      )}
      <div className="dialog-buttons">
        {backup === null ? null : (
          <Button disabled={busy} onClick={() => run(() => openBackup(backup))}>
            {t('backups.lookToUndo')}
          </Button>
        )}
        <Button look="primary" onClick={close}>
          {t('backups.done')}
        </Button>
      </div>
    </>
  )
}
