/** What waits for the reader's decision, in four lists: doubtful letters, names, near copies, files that are gone. */
import { Tabs } from '@base-ui/react/tabs'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { showQueueTab } from '../../actions/queue'
import { useLibrary } from '../../state/library'
import { type QueueTab, queueTabs, useQueue } from '../../state/queue'
import { AlikeList } from './alike-list'
import { GoneList } from './gone-list'
import { NamesList } from './names-list'
import { NeedingList } from './needing-list'

const lists = { needing: NeedingList, names: NamesList, alike: AlikeList, gone: GoneList } as const

export function Queue() {
  const { t } = useTranslation()
  const tab = useQueue((state) => state.tab)
  useEffect(() => showQueueTab(useQueue.getState().tab), [])
  const List = lists[tab]
  return (
    <Tabs.Root
      className="queue"
      value={tab}
      onValueChange={(value: QueueTab | null) => (value === null ? undefined : showQueueTab(value))}
    >
      <Tabs.List className="queue-tabs" aria-label={t('queue.tabList')}>
        {queueTabs.map((name) => (
          <Tab key={name} name={name} />
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className="queue-panel" tabIndex={-1}>
        <List />
      </Tabs.Panel>
    </Tabs.Root>
  )
}

function Tab({ name }: { readonly name: QueueTab }) {
  const { t } = useTranslation()
  const total = useTabCount(name)
  const words = t(`queue.tabs.${name}`)
  return (
    <Tabs.Tab value={name} className="queue-tab">
      {total === 0 ? words : t('queue.tabCount', { name: words, total })}
    </Tabs.Tab>
  )
}

function useTabCount(name: QueueTab): number {
  const library = useLibrary((state) => state.library)
  const names = useQueue((state) => state.pages.names.total ?? 0)
  // The list itself knows first; narrowed by a reason, it knows only a part.
  const needing = useQueue((state) => (state.need === null ? state.pages.needing.total : null))
  switch (name) {
    case 'needing':
      return needing ?? library?.needing ?? 0
    case 'names':
      return names
    case 'alike':
      return library?.alike ?? 0
    case 'gone':
      return library?.gone ?? 0
  }
}
