/** Copies of the notebook: the list of backups, and what can be done with them. */
import { failureOf } from '@shared/failure'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  askToExport,
  chooseNotebook,
  copyNotebook,
  leaveOther,
  makeBackup,
  openBackup,
  readBackups,
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

export function BackupsDialog() {
  const { t } = useTranslation()
  const page = useBackups((state) => state.page)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const run: RunWork = useCallback(
    (work) => {
      setBusy(true)
      setFault('')
      void work()
        .catch((thrown: unknown) => setFault(failureWords(failureOf(thrown), t)))
        .finally(() => setBusy(false))
    },
    [t],
  )
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
    >
      <p role="alert" className="form-fault">
        {fault}
      </p>
      <Page page={page} busy={busy} run={run} close={close} />
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
    case 'export':
      return <ExportPage busy={busy} run={run} />
    case 'locked':
      return <LockedPage name={page.name} wrong={page.wrong} busy={busy} run={run} />
    case 'other':
      return <OtherNotebookPage other={page.other} mode={page.mode} busy={busy} run={run} />
    case 'merged':
      return <MergedPage report={page.report} busy={busy} run={run} close={close} />
    case 'restored':
      return <RestoredPage name={page.name} backup={page.backup} busy={busy} run={run} close={close} />
  }
}

function ListPage({ busy, run }: Pick<PageProps, 'busy' | 'run'>) {
  const { t, i18n } = useTranslation()
  const list = useBackups((state) => state.list)
  useEffect(() => run(readBackups), [run])
  return (
    <>
      <p className="dialog-text">{t('backups.text')}</p>
      {list === null ? (
        <p className="form-note">{t('backups.reading')}</p>
      ) : list.backups.length === 0 ? (
        <p className="form-note">{t('backups.none')}</p>
      ) : (
        <ul className="backups-list" aria-label={t('backups.titles.list')}>
          {list.backups.map(({ name, made, bytes, kept }) => (
            <li key={name} className="backups-row">
              <span className="backups-made">{momentWords(made, i18n.language, 'medium')}</span>
              <span className="backups-kept">{t(`backups.kept.${kept}`)}</span>
              <span className="backups-size">{bytesWords(bytes, i18n.language)}</span>
              <Button
                look="quiet"
                disabled={busy}
                aria-label={t('backups.lookAt', { date: momentWords(made, i18n.language, 'medium') })}
                onClick={() => run(() => openBackup(name))}
              >
                {t('backups.look')}
              </Button>
            </li>
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
