/** What a note was: its versions, each compared with the one before it or with the note as it is, and how to go back. */
import { failureOf } from '@shared/failure'
import type { Note, NoteVersion } from '@shared/note'
import { wordChanges } from '@shared/text/word-changes'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readHistory, readWhole, restoreVersion } from '../../actions/note-history'
import { restoreNotes } from '../../actions/notes'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { RadioRow } from '../../components/radio-row'
import { codeNamed, useCodes } from '../../state/codes'
import {
  type ComparedWith,
  comparedTexts,
  isBeforeMissing,
  type ReadVersions,
} from '../../state/note-versions'
import { CodeName } from '../codes/code-sign'
import { failureWords, momentWords } from '../shell/words'
import { nameOfNote } from './link-names'

interface Read extends ReadVersions {
  readonly note: Note
}

export function NoteHistoryDialog({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const [read, setRead] = useState<Read | null>(null)
  const [fault, setFault] = useState('')
  const [at, setAt] = useState(0)
  const failed = (thrown: unknown) => setFault(failureWords(failureOf(thrown), t))
  useEffect(() => {
    let wanted = true
    Promise.all([readWhole(id), readHistory(id, 0)]).then(
      ([note, history]) => {
        if (wanted && note !== undefined) setRead({ note, ...history })
      },
      (thrown: unknown) => {
        if (wanted) setFault(failureWords(failureOf(thrown), t))
      },
    )
    return () => {
      wanted = false
    }
  }, [id, t])
  const more = () => {
    if (read === null) return
    readHistory(id, read.versions.length).then(
      ({ versions }) => setRead({ ...read, versions: [...read.versions, ...versions] }),
      failed,
    )
  }
  const choose = (chosen: number) => {
    setAt(chosen)
    if (read !== null && isBeforeMissing(read, chosen)) more()
  }
  const restore = (version: NoteVersion, passages: boolean) => {
    restoreVersion(id, version, passages).then(closeDialog, failed)
  }
  return (
    <Dialog
      title={t('noteHistory.title', { name: nameOfNote(read?.note.body ?? '') || t('notes.untitled') })}
      text={t('noteHistory.text')}
      closeLabel={t('dialog.close')}
      size="wide"
      onClose={closeDialog}
    >
      <p role="alert" className="form-fault">
        {fault}
      </p>
      {read === null ? null : (
        <div className="history">
          <Versions read={read} at={at} onChoose={choose} onMore={more} />
          <Shown read={read} at={at} onRestore={restore} />
        </div>
      )}
    </Dialog>
  )
}

interface VersionsProps {
  readonly read: Read
  readonly at: number
  readonly onChoose: (at: number) => void
  readonly onMore: () => void
}

function Versions({ read: { versions, total }, at, onChoose, onMore }: VersionsProps) {
  const { t, i18n } = useTranslation()
  const newest = useRef<HTMLButtonElement>(null)
  // They come after the dialog has opened, which had nothing else for the keyboard then than to be closed.
  useEffect(() => newest.current?.focus(), [])
  return (
    <div className="history-versions">
      <p className="list-count">{t('noteHistory.count', { count: total })}</p>
      <ol aria-label={t('noteHistory.versions')}>
        {versions.map((version, number) => (
          <li key={`${version.revision} ${version.saved}`}>
            <button
              type="button"
              ref={number === 0 ? newest : null}
              className="history-version"
              aria-current={number === at ? 'true' : undefined}
              onClick={() => onChoose(number)}
            >
              <span>{momentWords(version.saved, i18n.language, 'medium')}</span>
              <span className="history-what">
                {[
                  ...(number === 0 ? [t('noteHistory.now')] : []),
                  whatChanged(version, versions[number + 1], number + 1 >= total)
                    .map((what) => t(`noteHistory.changed.${what}`))
                    .join(t('notes.comma')),
                ]
                  .filter((words) => words !== '')
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {versions.length < total ? (
        <Button look="quiet" onClick={onMore}>
          {t('noteHistory.more')}
        </Button>
      ) : null}
    </div>
  )
}

type Change = 'first' | 'words' | 'colour' | 'codes' | 'passages'

function whatChanged(
  version: NoteVersion,
  before: NoteVersion | undefined,
  isFirst: boolean,
): readonly Change[] {
  if (before === undefined) return isFirst ? ['first'] : []
  return [
    ...(version.body === before.body ? [] : (['words'] as const)),
    ...(version.colour === before.colour ? [] : (['colour'] as const)),
    ...(version.codes.join() === before.codes.join() ? [] : (['codes'] as const)),
    ...(areSamePassages(version, before) ? [] : (['passages'] as const)),
  ]
}

function areSamePassages(one: Pick<NoteVersion, 'anchors'>, other: Pick<NoteVersion, 'anchors'>): boolean {
  return JSON.stringify(one.anchors) === JSON.stringify(other.anchors)
}

interface ShownProps {
  readonly read: Read
  readonly at: number
  readonly onRestore: (version: NoteVersion, passages: boolean) => void
}

function Shown({ read, at, onRestore }: ShownProps) {
  const { t } = useTranslation()
  const [against, setAgainst] = useState<ComparedWith>('before')
  const { note, versions } = read
  const version = versions[at]
  if (version === undefined) return null
  const { from, to } = comparedTexts(read, at, against) ?? { from: version.body, to: version.body }
  const removed = note.removed !== null
  return (
    <div className="history-shown">
      <RadioRow
        label={t('noteHistory.against')}
        value={against}
        choices={[
          { value: 'before', label: t('noteHistory.withBefore') },
          { value: 'now', label: t('noteHistory.withNow') },
        ]}
        onChoose={setAgainst}
      />
      <ChangedWords from={from} to={to} />
      <Marks version={version} />
      <div className="dialog-buttons">
        {removed ? (
          <Button
            look="primary"
            onClick={() => {
              void restoreNotes([note.id])
              closeDialog()
            }}
          >
            {t('notesList.restore')}
          </Button>
        ) : (
          <>
            {at > 0 && version.anchors.length > 0 && !areSamePassages(version, note) ? (
              <Button onClick={() => onRestore(version, true)}>{t('noteHistory.restorePassages')}</Button>
            ) : null}
            <Button look="primary" disabled={at === 0} onClick={() => onRestore(version, false)}>
              {t('noteHistory.restore')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

/** A text of which more was changed than this is not compared word by word: nobody reads that. UTF-16 code units. */
const longestCompared = 200_000

function ChangedWords({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useTranslation()
  const tooLong = from !== to && from.length + to.length > longestCompared
  const pieces = useMemo(
    () => (tooLong ? [{ kind: 'same', text: to } as const] : wordChanges(from, to)),
    [from, to, tooLong],
  )
  if (pieces.length === 0) return <p className="history-words">{t('notes.untitled')}</p>
  return (
    <>
      {tooLong ? (
        <p className="history-marks" role="status">
          {t('noteHistory.tooLong')}
        </p>
      ) : null}
      <div
        className="history-words"
        role="region"
        aria-label={t('noteHistory.words')}
        tabIndex={0}
        dir="auto"
      >
        {pieces.map(({ kind, text }, at) => {
          const key = `${at} ${kind}`
          if (kind === 'same') return <span key={key}>{text}</span>
          return kind === 'removed' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>
        })}
      </div>
    </>
  )
}

function Marks({ version: { colour, codes, anchors } }: { readonly version: NoteVersion }) {
  const { t } = useTranslation()
  const all = useCodes((state) => state.codes)
  const there = codes.flatMap((id) => codeNamed(all, id) ?? [])
  const gone = codes.length - there.length
  return (
    <p className="history-marks">
      {colour === 'none' ? null : <span>{t(`notes.colours.${colour}`)}</span>}
      {there.map((code) => (
        <CodeName key={code.id} code={code} />
      ))}
      {gone === 0 ? null : <span>{t('noteHistory.codesGone', { count: gone })}</span>}
      {anchors.map((anchor) => (
        <q key={`${anchor.letterKey} ${anchor.start}`} dir="auto">
          {anchor.exact.slice(0, 120)}
        </q>
      ))}
    </p>
  )
}
