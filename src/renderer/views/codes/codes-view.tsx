/** The view of codes: their tree, and beside it passages side by side or what is counted by them. */
import { Combine, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseNoCodes, refreshCodeView, showCodeTab } from '../../actions/code-view'
import { readCodes } from '../../actions/codes'
import { openDialog } from '../../actions/shell'
import { Button, IconButton } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { focusArea } from '../../dom/areas'
import { chosenCodes, useCodeTree } from '../../state/code-tree'
import { codeTabs, useCodeView } from '../../state/code-view'
import { useCodes } from '../../state/codes'
import { useLibrary } from '../../state/library'
import { useNotes } from '../../state/notes'
import { useShell } from '../../state/shell'
import { keysInSentence } from '../shell/shortcuts'
import { failureWords } from '../shell/words'
import { CodePairsView } from './code-pairs-view'
import { CodeTableView } from './code-table-view'
import { CodeTree } from './code-tree'
import { CodedPassages } from './coded-passages'

export function CodesView() {
  const { t } = useTranslation()
  const { codes, failure } = useCodes()
  const platform = useShell((state) => state.platform)
  const damaged = useLibrary((state) => state.library?.notebook.kind === 'damaged')
  useKeptKeyboard(codes?.length ?? 0)
  useFreshCounts()
  if (damaged) return <EmptyState title={t('library.notebookDamaged')} />
  if (failure !== null)
    return (
      <Failed
        title={t('codes.failed')}
        text={failureWords(failure, t)}
        retryLabel={t('notices.retry')}
        onRetry={() => void readCodes()}
      />
    )
  if (codes === null) return null
  if (codes.length === 0)
    return (
      <EmptyState
        title={t('codes.emptyTitle')}
        text={t('codes.emptyText', { keys: keysInSentence('code-passage', t, platform) })}
      >
        <Button look="primary" onClick={newCode}>
          {t('codes.tree.new')}
        </Button>
      </EmptyState>
    )
  return (
    <div className="codes">
      <div className="codes-column">
        <TreeHead count={codes.length} />
        <CodeTree codes={codes} />
      </div>
      <CodesBody />
    </div>
  )
}

function newCode(): void {
  openDialog({ kind: 'code', id: null, parent: null })
}

function TreeHead({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const codes = useCodes((state) => state.codes)
  const chosen = chosenCodes(
    codes,
    useCodeTree((state) => state.chosen),
  )
  return (
    <>
      <div className="list-head">
        <p className="list-count">{t('codes.count', { count })}</p>
        <div className="list-tools">
          <IconButton icon={Plus} label={t('codes.tree.new')} onClick={newCode} />
        </div>
      </div>
      {chosen.length === 0 ? null : (
        <div className="codes-chosen">
          <p role="status">{t('codes.tree.chosen', { count: chosen.length })}</p>
          <div className="codes-chosen-acts">
            {chosen.length < 2 ? null : (
              <IconButton
                icon={Combine}
                label={t('codes.tree.mergeChosen')}
                onClick={() => openDialog({ kind: 'merge-codes', from: chosen })}
              />
            )}
            <Button look="quiet" onClick={chooseNoCodes}>
              {t('codes.tree.chooseNone')}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

/** What is looked at changes with the tree, with codes and with notes: it is read anew soon after. */
function CodesBody() {
  const { t } = useTranslation()
  const { tab, side, below, within } = useCodeView()
  const { active, chosen } = useCodeTree()
  const codes = useCodes((state) => state.codes)
  const changes = useNotes((state) => state.changes)
  const looked = JSON.stringify([tab, side, below, within, chosen, tab === 'passages' ? active : null])
  useEffect(() => {
    if (looked === '' || codes === null || changes < 0) return undefined
    const timer = setTimeout(refreshCodeView, pauseOfWalking)
    return () => clearTimeout(timer)
  }, [looked, codes, changes])
  return (
    <div className="codes-body">
      <div role="group" aria-label={t('codes.tabs.label')} className="result-switch codes-tabs">
        {codeTabs.map((name) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => showCodeTab(name)}>
            {t(`codes.tabs.${name}`)}
          </button>
        ))}
      </div>
      <Tab />
    </div>
  )
}

/** Whoever walks through the tree with a key that is held down asks for the last code only. In milliseconds. */
const pauseOfWalking = 60

function Tab() {
  const tab = useCodeView((state) => state.tab)
  switch (tab) {
    case 'passages':
      return <CodedPassages />
    case 'table':
      return <CodeTableView />
    case 'pairs':
      return <CodePairsView />
  }
}

/** Notes that were written, removed or marked elsewhere change how many have each code. */
function useFreshCounts(): void {
  const changes = useNotes((state) => state.changes)
  useEffect(() => {
    if (changes < 0) return undefined
    const timer = setTimeout(() => void readCodes(), pauseOfWalking)
    return () => clearTimeout(timer)
  }, [changes])
}

/** The row or button that had the keyboard went away with its code, or the tree came only now. */
function useKeptKeyboard(count: number): void {
  const before = useRef(count)
  useEffect(() => {
    const changed = before.current !== count
    before.current = count
    const { activeElement } = document
    const lost = activeElement === document.body || activeElement?.matches('[data-area="list"]') === true
    if (changed && lost) focusArea('list')
  }, [count])
}
