/** Which of the open letters the others are compared with. */
import { useTranslation } from 'react-i18next'
import { compareWith } from '../../actions/comparing'
import { Select } from '../../components/select'
import { useComparing } from '../../state/comparing'
import { useReader } from '../../state/reader'
import { isolated } from '../shell/words'
import { shortened } from './mark-words'

/** In UTF-16 code units. */
const longestTitle = 26

export function BaseSelect() {
  const { t } = useTranslation()
  const panes = useReader((state) => state.panes)
  const base = useComparing((state) => state.base)
  const chosen = panes.find(({ id }) => id === base) ?? panes[0]
  return (
    <Select
      label={t('compare.base')}
      value={String(chosen?.id ?? '')}
      choices={panes.map(({ id, title }, at) => ({
        value: String(id),
        label: t('compare.baseIs', { number: at + 1, title: isolated(shortened(title, longestTitle)) }),
      }))}
      onChoose={(id) => compareWith(Number(id))}
    />
  )
}
