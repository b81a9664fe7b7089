/** What can be done with the whole result: writing it for other programs, and telling how it was got. */
import { resultFormats } from '@shared/search'
import { Download, Square } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { askToExportLetters } from '../../actions/letter-exports'
import { notice, reportFailure } from '../../actions/notices'
import { exportResult, readProvenance, stopExport } from '../../actions/results'
import { IconButton } from '../../components/button'
import { IconMenu } from '../../components/icon-menu'
import { copyWords } from '../../dom/clipboard'
import { useResults } from '../../state/results'
import { methodWords } from './method-words'

export function ResultsMenu() {
  const { t, i18n } = useTranslation()
  const exporting = useResults((state) => state.exporting)
  const copyMethod = async () => {
    try {
      const copied = copyWords({ text: methodWords(await readProvenance(), t, i18n.language) })
      notice({ kind: 'hint', hint: copied ? 'method-copied' : 'passage-not-copied' })
    } catch (thrown) {
      reportFailure(thrown)
    }
  }
  if (exporting)
    return <IconButton icon={Square} label={t('results.stop')} onClick={() => void stopExport()} />
  return (
    <IconMenu
      icon={Download}
      label={t('results.menu')}
      entries={[
        ...resultFormats.map((format) => ({
          id: format,
          label: t(`results.formats.${format}`),
          onChoose: () => void exportResult(format),
        })),
        { id: 'others', label: t('letterExports.menu'), onChoose: askToExportLetters },
        { id: 'method', label: t('results.copyMethod'), apart: true, onChoose: () => void copyMethod() },
      ]}
    />
  )
}
