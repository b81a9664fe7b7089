/** One condition: what is searched, how it is compared, and with what. */
import {
  type Condition,
  type ConditionField,
  comparisonsOf,
  conditionFields,
} from '@shared/text/query/groups'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/button'
import { Select } from '../../components/select'
import type { Path } from '../../state/query-form'
import { ConditionValue } from './condition-value'
import { Handle } from './moving'
import { NotToggle } from './not-toggle'
import { type FormEdits, pathName } from './use-form-edits'

interface ConditionRowProps {
  readonly condition: Condition
  readonly path: Path
  readonly edits: FormEdits
}

export function ConditionRow({ condition, path, edits }: ConditionRowProps) {
  const { t } = useTranslation()
  const { field, comparison, negated, distance } = condition
  const change = (part: Partial<Condition>) => edits.change(path, { ...condition, ...part })
  const comparisons = comparisonsOf(field)
  const hasDistance = comparison === 'near' || comparison === 'similar'
  return (
    <fieldset className="query-row" data-path={pathName(path)}>
      <legend className="for-screen-readers">
        {t('queryForm.condition', { number: (path.at(-1) ?? 0) + 1 })}
      </legend>
      <Handle path={path} edits={edits} />
      <NotToggle negated={negated} onChange={(value) => change({ negated: value })} />
      <Select
        label={t('queryForm.field')}
        value={field}
        choices={conditionFields.map((value) => ({ value, label: t(`queryFields.${value}`) }))}
        onChoose={(value) => change(withField(condition, value))}
      />
      {comparisons.length > 1 ? (
        <Select
          label={t('queryForm.comparison')}
          value={comparison}
          choices={comparisons.map((value) => ({ value, label: t(`queryForm.comparisons.${value}`) }))}
          onChoose={(value) =>
            change({ comparison: value, distance: value === 'near' ? 5 : value === 'similar' ? 1 : 0 })
          }
        />
      ) : null}
      <ConditionValue condition={condition} onChange={change} />
      {hasDistance ? (
        <input
          type="number"
          className="query-distance"
          aria-label={t('queryForm.distance')}
          min={comparison === 'near' ? 0 : 1}
          max={comparison === 'near' ? 99 : 2}
          value={distance}
          onChange={(event) => change({ distance: Number(event.target.value) })}
        />
      ) : null}
      <IconButton icon={X} label={t('queryForm.remove')} onClick={() => edits.remove(path)} />
    </fieldset>
  )
}

/** The value goes along where it can mean the same. */
function withField(condition: Condition, field: ConditionField): Partial<Condition> {
  const comparisons = comparisonsOf(field)
  const same = comparisons.includes(condition.comparison)
  const [first = 'is'] = comparisons
  return same
    ? { field, ...(first === 'is' ? { value: '' } : {}) }
    : { field, comparison: first, value: '', distance: 0 }
}
