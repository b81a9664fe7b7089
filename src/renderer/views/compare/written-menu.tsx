/** How a comparison is taken out of the window: as a file of several kinds, or on paper. */
import type { ComparisonKind } from '@shared/comparison'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { exportComparison, printComparison } from '../../actions/written-comparison'
import { IconMenu } from '../../components/icon-menu'
import type { MenuEntry } from '../../components/menu'

/** TEI has a form for texts that run side by side, and none for lists of passages or quotations. */
const formats = {
  versions: ['csv', 'tei', 'html', 'pdf'],
  passages: ['csv', 'html', 'pdf'],
  quotes: ['csv', 'html', 'pdf'],
  translation: ['csv', 'tei', 'html', 'pdf'],
} as const

export function useFileEntries(kind: ComparisonKind): readonly MenuEntry[] {
  const { t } = useTranslation()
  return formats[kind].map((format) => ({
    id: format,
    label: t(`versions.exports.${format}`),
    onChoose: () => void exportComparison(format),
  }))
}

export function usePrintEntry(): MenuEntry {
  const { t } = useTranslation()
  return { id: 'print', label: t('versions.print'), onChoose: () => void printComparison() }
}

export function WrittenMenu({ kind }: { readonly kind: ComparisonKind }) {
  const { t } = useTranslation()
  const files = useFileEntries(kind)
  const print = usePrintEntry()
  return (
    <IconMenu icon={Download} label={t('versions.export')} entries={[...files, { ...print, apart: true }]} />
  )
}
