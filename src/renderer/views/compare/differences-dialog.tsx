/** The table of all differences: sorted as one likes, each row leads to its place; as a file or on paper. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../../actions/shell'
import { goToDifference, noteDifference } from '../../actions/versions'
import { printComparison } from '../../actions/written-comparison'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { LineGrid } from '../../components/line-grid'
import { Menu } from '../../components/menu'
import { focusArea } from '../../dom/areas'
import { useVersions } from '../../state/versions'
import { isKey } from '../shell/shortcuts'
import { isolated, nameList } from '../shell/words'
import { copyDifference } from './copy-difference'
import { DifferenceCells } from './difference-cells'
import { DifferenceHeads } from './difference-heads'
import { differenceRows, ordered, type RowOrder } from './difference-rows'
import { useFileEntries } from './written-menu'

/** In pixels. */
const rowHeight = 46

export function DifferencesDialog() {
  const { t, i18n } = useTranslation()
  const files = useFileEntries('versions')
  const state = useVersions()
  const [order, setOrder] = useState<RowOrder>({ column: 'number', descending: false })
  const rows = useMemo(
    () => ordered(differenceRows(state), order, i18n.language),
    [state, order, i18n.language],
  )
  const [chosen, setChosen] = useState<number | null>(null)
  const first = Math.max(
    0,
    rows.findIndex(({ difference }) => difference === state.current),
  )
  const active = Math.min(chosen ?? first, Math.max(0, rows.length - 1))
  const row = rows[active]
  if (state.base === null) return null
  const onNote = () => {
    if (row === undefined) return
    closeDialog()
    goToDifference(row.difference)
    noteDifference(row.difference)
  }
  return (
    <Dialog
      title={t('versions.table')}
      text={t('versions.tableText', {
        base: isolated(state.base.letter.title),
        others: nameList(
          state.others.map(({ letter }) => t('citation.quoted', { words: letter.title })),
          i18n.language,
        ),
      })}
      closeLabel={t('dialog.close')}
      size="wide"
      onClose={closeDialog}
    >
      <div className="differences">
        <LineGrid
          label={t('versions.table')}
          head={<DifferenceHeads base={state.base.letter.title} order={order} onOrder={setOrder} />}
          columns={5}
          count={rows.length}
          rowHeight={rowHeight}
          open={null}
          active={active}
          version={0}
          onActive={setChosen}
          onOpen={(index) => goTo(rows[index]?.difference)}
          onPart={() => false}
          onVisible={() => undefined}
          onKey={(event) => {
            if (!isKey('n', event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return false
            onNote()
            return true
          }}
          row={(index) => <DifferenceCells row={rows[index]} state={state} />}
        />
      </div>
      <footer className="differences-foot">
        <Button look="primary" onClick={() => goTo(row?.difference)}>
          {t('versions.goTo')}
        </Button>
        <Button onClick={onNote}>
          {t('versions.note')} <kbd className="keys">N</kbd>
        </Button>
        <Button onClick={() => copyDifference(row?.difference)}>{t('versions.copy')}</Button>
        <Menu
          trigger={
            <button type="button" className="button button-plain">
              {t('versions.export')}
            </button>
          }
          entries={files}
        />
        <Button onClick={() => void printComparison()}>{t('versions.print')}</Button>
      </footer>
    </Dialog>
  )
}

/** The text takes the keyboard, so that the way goes on from there. */
function goTo(difference: number | undefined): void {
  if (difference === undefined) return
  closeDialog()
  goToDifference(difference)
  requestAnimationFrame(() => focusArea('reading'))
}
