/** Which notes are listed: one small menu for each kind of condition, each saying what it holds. */
import { anchorStates, noteAboutKinds, noteColours } from '@shared/note'
import type { TFunction } from 'i18next'
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { chooseNotes } from '../../actions/notes-list'
import { Button } from '../../components/button'
import { Menu, type MenuEntry } from '../../components/menu'
import { listFormat } from '../../locales/formatters'
import { inOrder, namesOf, useCodes } from '../../state/codes'
import {
  type FilterName,
  filtersSet,
  type NotesListState,
  toggled,
  useNotesList,
  withoutFilter,
  withoutFilters,
} from '../../state/notes-list'
import { type Pane, useReader } from '../../state/reader'
import { useSavedSearches } from '../../state/saved-searches'
import { isolated } from '../shell/words'

export function NotesFilters() {
  const { t } = useTranslation()
  const state = useNotesList()
  const { choice, filtering } = state
  if (!filtering && filtersSet(choice).length === 0) return null
  return (
    <div id="notes-filters" className="notes-filters" role="group" aria-label={t('notesList.filters')}>
      <Colours />
      <Codes />
      <Kinds />
      <States />
      <Tags />
      <Letter />
      <Persons />
      <Searches />
      <Day name="since" />
      <Day name="until" />
      {filtersSet(choice).length === 0 ? null : (
        <Button look="quiet" onClick={() => chooseNotes(withoutFilters(choice))}>
          {t('notesList.clear')}
        </Button>
      )}
    </div>
  )
}

interface FilterMenuProps {
  readonly name: FilterName
  /** What is wanted, in words; empty when anything is. */
  readonly wanted: readonly string[]
  readonly entries: readonly MenuEntry[]
}

function FilterMenu({ name, wanted, entries }: FilterMenuProps) {
  const { t, i18n } = useTranslation()
  const { choice } = useNotesList()
  if (entries.length === 0 && wanted.length === 0) return null
  const any: MenuEntry = {
    id: 'any',
    label: t('notesList.any'),
    apart: true,
    onChoose: () => chooseNotes(withoutFilter(choice, name)),
  }
  const words = listFormat(i18n.language, 'short').format(wanted.map(isolated))
  const label = t(`notesList.by.${name}`)
  return (
    <Menu
      trigger={
        <button type="button" className="filter-button" data-on={wanted.length > 0 ? '' : undefined}>
          <span className="filter-name">{label}</span>
          {wanted.length === 0 ? null : <span className="filter-words">{words}</span>}
          <ChevronDown size={13} aria-hidden="true" />
        </button>
      }
      entries={wanted.length === 0 ? entries : [...entries, any]}
    />
  )
}

function Colours() {
  const { t } = useTranslation()
  const { choice } = useNotesList()
  return (
    <FilterMenu
      name="colours"
      wanted={choice.colours.map((colour) => t(`notes.colours.${colour}`))}
      entries={noteColours.map((colour) => ({
        id: colour,
        label: t(`notes.colours.${colour}`),
        checked: choice.colours.includes(colour),
        stays: true,
        onChoose: () => chooseNotes({ colours: toggled(choice.colours, colour) }),
      }))}
    />
  )
}

function Codes() {
  const { choice } = useNotesList()
  const codes = useCodes((state) => state.codes) ?? []
  const name = (id: string) => namesOf(codes, id).map(isolated).join(' › ')
  return (
    <FilterMenu
      name="codes"
      wanted={choice.codes.map((id) => namesOf(codes, id).at(-1) ?? '')}
      entries={inOrder(codes).map(({ id }) => ({
        id,
        label: name(id),
        checked: choice.codes.includes(id),
        stays: true,
        onChoose: () => chooseNotes({ codes: toggled(choice.codes, id).slice(-mostCodesWanted) }),
      }))}
    />
  )
}

/** As many as one choice can name. */
const mostCodesWanted = 50

function Kinds() {
  const { t } = useTranslation()
  const { choice } = useNotesList()
  return (
    <FilterMenu
      name="kinds"
      wanted={choice.kinds.map((kind) => t(`notesList.kinds.${kind}`))}
      entries={noteAboutKinds.map((kind) => ({
        id: kind,
        label: t(`notesList.kinds.${kind}`),
        checked: choice.kinds.includes(kind),
        stays: true,
        onChoose: () => chooseNotes({ kinds: toggled(choice.kinds, kind) }),
      }))}
    />
  )
}

function States() {
  const { t } = useTranslation()
  const { choice } = useNotesList()
  return (
    <FilterMenu
      name="states"
      wanted={choice.states.map((state) => t(`anchors.states.${state}`))}
      entries={anchorStates.map((state) => ({
        id: state,
        label: t(`anchors.states.${state}`),
        checked: choice.states.includes(state),
        stays: true,
        onChoose: () => chooseNotes({ states: toggled(choice.states, state) }),
      }))}
    />
  )
}

/** Those beyond it are found by typing them into the box. */
const mostOffered = 60

function Tags() {
  const { choice, tags } = useNotesList()
  return (
    <FilterMenu
      name="tag"
      wanted={choice.tag === null ? [] : [`#${choice.tag}`]}
      entries={tags.slice(0, mostOffered).map(({ tag }) => ({
        id: tag,
        label: isolated(`#${tag}`),
        checked: choice.tag === tag,
        onChoose: () => chooseNotes({ tag: choice.tag === tag ? null : tag }),
      }))}
    />
  )
}

function Letter() {
  const { t } = useTranslation()
  const { choice, titles } = useNotesList()
  const panes = useReader((state) => state.panes)
  const open = [...new Map(panes.map((pane) => [pane.letterKey, titleOf(pane)]))]
  return (
    <FilterMenu
      name="letterKeys"
      wanted={choice.letterKeys.map((key) => nameOfLetter(key, open, titles, t))}
      entries={open.map(([key, title]) => ({
        id: key,
        label: isolated(title),
        checked: choice.letterKeys.includes(key),
        stays: true,
        onChoose: () => chooseNotes({ letterKeys: toggled(choice.letterKeys, key) }),
      }))}
    />
  )
}

function titleOf({ content, title }: Pane): string {
  return content.kind === 'ready' ? content.letter.title : title
}

function nameOfLetter(
  key: string,
  open: readonly (readonly [string, string])[],
  titles: NotesListState['titles'],
  t: TFunction,
): string {
  const here = open.find(([letterKey]) => letterKey === key)?.[1]
  return here ?? titles.get(key) ?? t('notesList.aLetter')
}

function Persons() {
  const { choice, persons } = useNotesList()
  return (
    <FilterMenu
      name="person"
      wanted={choice.person === null ? [] : [choice.person]}
      entries={persons.slice(0, mostOffered).map((person) => ({
        id: person,
        label: isolated(person),
        checked: choice.person === person,
        onChoose: () => chooseNotes({ person: choice.person === person ? null : person }),
      }))}
    />
  )
}

function Searches() {
  const { t } = useTranslation()
  const { choice } = useNotesList()
  const searches = useSavedSearches((state) => state.searches) ?? []
  const chosen = searches.find(({ id }) => id === choice.savedSearch)
  return (
    <FilterMenu
      name="savedSearch"
      wanted={choice.savedSearch === null ? [] : [chosen?.name ?? t('notes.savedSearch')]}
      entries={searches.slice(0, mostOffered).map(({ id, name }) => ({
        id,
        label: isolated(name),
        checked: choice.savedSearch === id,
        onChoose: () => chooseNotes({ savedSearch: choice.savedSearch === id ? null : id }),
      }))}
    />
  )
}

function Day({ name }: { readonly name: 'since' | 'until' }) {
  const { t } = useTranslation()
  const value = useNotesList((state) => state.choice[name])
  return (
    <label className="filter-day">
      <span>{t(`notesList.by.${name}`)}</span>
      <input
        type="date"
        value={value ?? ''}
        onChange={(event) => chooseNotes({ [name]: event.target.value === '' ? null : event.target.value })}
      />
    </label>
  )
}
