/** A group of conditions, with the groups in it. */
import type { ConditionGroup } from '@shared/text/query/groups'
import { FolderPlus, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../components/button'
import { Select } from '../../components/select'
import { blankCondition, blankGroup, type Path } from '../../state/query-form'
import { ConditionRow } from './condition-row'
import { DropPlace, Handle } from './moving'
import { NotToggle } from './not-toggle'
import { type FormEdits, pathName } from './use-form-edits'

interface GroupRowsProps {
  readonly group: ConditionGroup
  readonly path: Path
  readonly edits: FormEdits
}

export function GroupRows({ group, path, edits }: GroupRowsProps) {
  const { t } = useTranslation()
  const isInner = path.length > 0
  return (
    <fieldset className="query-group" data-path={pathName(path)} data-inner={isInner ? '' : undefined}>
      <legend className="for-screen-readers">{t('queryForm.group')}</legend>
      <div className="query-row">
        {isInner ? <Handle path={path} edits={edits} /> : null}
        {isInner ? (
          <NotToggle
            negated={group.negated}
            onChange={(negated) => edits.change(path, { ...group, negated })}
          />
        ) : null}
        <Select
          label={t('queryForm.join')}
          value={group.join}
          choices={[
            { value: 'all', label: t('queryForm.all') },
            { value: 'any', label: t('queryForm.any') },
          ]}
          onChoose={(join) => edits.change(path, { ...group, join })}
        />
        {isInner ? (
          <IconButton icon={X} label={t('queryForm.removeGroup')} onClick={() => edits.remove(path)} />
        ) : null}
      </div>
      <ul className="query-members">
        {group.members.map((member, at) => {
          const place = [...path, at]
          const key = pathName(place)
          return (
            <DropPlace key={key} gap={{ parent: path, index: at }} edits={edits}>
              {member.kind === 'group' ? (
                <GroupRows group={member} path={place} edits={edits} />
              ) : (
                <ConditionRow condition={member} path={place} edits={edits} />
              )}
            </DropPlace>
          )
        })}
        <DropPlace gap={{ parent: path, index: group.members.length }} edits={edits}>
          <div className="query-add">
            <Button look="quiet" onClick={() => edits.add(path, blankCondition)}>
              <Plus size={14} aria-hidden="true" /> {t('queryForm.addCondition')}
            </Button>
            <Button
              look="quiet"
              onClick={() => edits.add(path, blankGroup(group.join === 'all' ? 'any' : 'all'))}
            >
              <FolderPlus size={14} aria-hidden="true" /> {t('queryForm.addGroup')}
            </Button>
          </div>
        </DropPlace>
      </ul>
    </fieldset>
  )
}
