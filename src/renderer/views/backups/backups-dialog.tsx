/** Copies of the notebook: the list of backups, and what can be done with them. */
import { type BackupFile, mostAskedFor } from '@shared/backup'
import { failureOf } from '@shared/failure'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  askToExport,
  askToRemove,
  chooseNotebook,
  copyNotebook,
  leaveOther,
  makeBackup,
  openBackup,
  readBackups,
  removeBackup,
} from '../../actions/backups'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { type BackupsPage, useBackups } from '../../state/backups'
import { failureWords, momentWords } from '../shell/words'
import { bytesWords } from './backup-words'
import { OtherNotebookPage } from './other-notebook-page'
import { ExportPage, LockedPage } from './passphrase-pages'
import { MergedPage, RestoredPage } from './report-pages'
import type { RunWork } from './run-work'
import { useKeptFocus } from './use-kept-focus'

/** What went wrong belongs to the page on which it did. */
const noFault: { readonly on: BackupsPage['kind']; readonly words: string } = { on: 'list', words: '' }

export function BackupsDialog() {
  const { t } = useTranslation()
  const page = useBackups((state) => state.page)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState(noFault)
  const run: RunWork = useCallback(
    (work) => {
      setBusy(true)
      setFault(noFault)
      void work()
        .catch((thrown: unknown) =>
          setFault({ on: useBackups.getState().page.kind, words: failureWords(failureOf(thrown), t) }),
        )
        .finally(() => setBusy(false))
    },
    [t],
  )
  const area = useKeptFocus(busy, page)
  const close = () => {
    closeDialog()
    void leaveOther().catch(() => undefined)
  }
  return (
    <Dialog
      title={t(`backups.titles.${page.kind}`)}
      closeLabel={t('dialog.close')}
      size={page.kind === 'other' ? 'wide' : 'large'}
      onClose={close}
      focus={area}
    >
      <div ref={area} tabIndex={-1} className="backups-pages" data-keeps-keyboard="">
        <p role="alert" className="form-fault">
          {fault.on === page.kind ? fault.words : ''}
        </p>
        <Page page={page} busy={busy} run={run} close={close} />
      </div>
    </Dialog>
  )
}

interface PageProps {
  readonly page: BackupsPage
  readonly busy: boolean
  readonly run: RunWork
  readonly close: () => void
}

function Page({ page, busy, run, close }: PageProps): ReactNode {
  switch (page.kind) {
    case 'list':
      return <ListPage busy={busy} run={run} />
    case 'remove':
      return <RemovePage backup={page.backup} busy={busy} run={run} />
    case 'export':
      return <ExportPage busy={busy} run={run} />
    case 'locked':
      return <LockedPage name={page.name} wrong={page.wrong} busy={busy} run={run} />
    case 'other':
      return <OtherNotebookPage other={page.other} mode={page.mode} busy={busy} run={run} />
    case 'merged':
      return <MergedPage report={page.report} busy={busy} run={run} close={close} />
    case 'restored':
      return <RestoredPage page={page} busy={busy} run={run} close={close} />
  }
}

interface BackupRowProps extends Pick<PageProps, 'busy' | 'run'> {
  readonly backup: BackupFile
}

function BackupRow({ backup, busy, run }: BackupRowProps) {
  const { t, i18n } = useTranslation()
  const date = momentWords(backup.made, i18n.language, 'medium')
  return (
    <li className="backups-row">
      <span className="backups-made">{date}</span>
      <span className="backups-kept">{t(`backups.kept.${backup.kept}`)}</span>
      <span className="backups-size">{bytesWords(backup.bytes, i18n.language)}</span>
      <span className="backups-row-buttons">
        {backup.kept === 'asked' ? (
          <Button
            look="quiet"
            disabled={busy}
            aria-label={t('backups.removeOf', { date })}
            onClick={() => askToRemove(backup)}
          >
            {t('backups.remove')}
          </Button>
        ) : null}
        <Button
          look="quiet"
          disabled={busy}
          aria-label={t('backups.lookAt', { date })}
          onClick={() => run(() => openBackup(backup.name))}
        >
          {t('backups.look')}
        </Button>
      </span>
    </li>
  )
}

function RemovePage({ backup, busy, run }: BackupRowProps) {
  const { t, i18n } = useTranslation()
  const date = momentWords(backup.made, i18n.language, 'medium')
  return (
    <>
      <p className="dialog-text">{t('backups.removeText', { date })}</p>
      <div className="dialog-buttons">
        <Button autoFocus disabled={busy} onClick={() => run(leaveOther)}>
          {t('backups.back')}
        </Button>
        <Button look="primary" disabled={busy} onClick={() => run(() => removeBackup(backup.name))}>
          {t('backups.removeYes')}
        </Button>
      </div>
    </>
  )
}

function ListPage({ busy, run }: Pick<PageProps, 'busy' | 'run'>) {
  const { t, i18n } = useTranslation()
  const list = useBackups((state) => state.list)
  useEffect(() => run(readBackups), [run])
  return (
    <>
      <p className="dialog-text">
        {t('backups.text')} {t('backups.askedStay', { count: mostAskedFor })}
      </p>
      {list === null ? (
        <p className="form-note">{t('backups.reading')}</p>
      ) : list.backups.length === 0 ? (
        <p className="form-note">{t('backups.none')}</p>
      ) : (
        <ul className="backups-list" aria-label={t('backups.titles.list')}>
          {list.backups.map((backup) => (
            <BackupRow key={backup.name} backup={backup} busy={busy} run={run} />
          ))}
        </ul>
      )}
      {list === null ? null : (
        <p className="form-note">
          {t('backups.together', {
            bytes: bytesWords(list.bytes, i18n.language),
            most: bytesWords(list.mostBytes, i18n.language),
          })}{' '}
          {list.due ? t('backups.due') : null}
        </p>
      )}
      <div className="dialog-buttons">
        <Button disabled={busy} onClick={() => run(chooseNotebook)}>
          {t('backups.choose')}
        </Button>
        <Button disabled={busy} onClick={askToExport}>
          {t('backups.export')}
        </Button>
        <Button disabled={busy} onClick={() => run(copyNotebook)}>
          {t('backups.copy')}
        </Button>
        <Button look="primary" disabled={busy} onClick={() => run(makeBackup)}>
          {t('backups.make')}
        </Button>
      </div>
    </>
  )
}
