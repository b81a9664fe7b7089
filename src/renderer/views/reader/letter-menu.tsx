/** What else can be done with a letter: how its text is shown, where its file is, how it is read. */
import type { Letter } from '@shared/letter'
import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { lettersAlike } from '../../actions/alike'
import { showCampaignOf } from '../../actions/campaigns'
import { run } from '../../actions/commands'
import { checkQuotesOf } from '../../actions/comparing'
import { whereElse } from '../../actions/elsewhere'
import { citeLetter } from '../../actions/letter-exports'
import { revealFile } from '../../actions/letters'
import { openNotesOn } from '../../actions/open-note'
import { openLetter } from '../../actions/reader'
import { changeSettings } from '../../actions/settings'
import { openDialog } from '../../actions/shell'
import { IconMenu } from '../../components/icon-menu'
import type { MenuEntry } from '../../components/menu'
import type { Pane } from '../../state/reader'
import { useSettings } from '../../state/settings'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { isolated } from '../shell/words'

const mostPeople = 4

interface LetterMenuProps {
  readonly pane: Pane
  readonly letter: Letter
}

export function LetterMenu({ pane, letter }: LetterMenuProps) {
  const { t } = useTranslation()
  const { quotationsMarked, boilerplateFolded } = useSettings()
  const platform = useShell((state) => state.platform)
  const { encoding } = letter.file
  const entries: readonly MenuEntry[] = [
    {
      id: 'beside',
      label: t('panes.openBeside'),
      onChoose: () => void openLetter({ letterKey: letter.key, title: letter.title, ...besideAt(pane) }),
    },
    {
      id: 'quotations',
      apart: true,
      label: t('reader.markQuotations'),
      checked: quotationsMarked,
      onChoose: () => void changeSettings({ quotationsMarked: !quotationsMarked }),
    },
    {
      id: 'boilerplate',
      label: t('reader.foldBoilerplate'),
      checked: boilerplateFolded,
      onChoose: () => void changeSettings({ boilerplateFolded: !boilerplateFolded }),
    },
    {
      id: 'copy',
      label: t('commands.copy-passage'),
      keys: keysOf('copy-passage', t, platform),
      apart: true,
      onChoose: () => run('copy-passage'),
    },
    {
      id: 'cite',
      label: t('commands.cite-letter'),
      onChoose: () => void citeLetter(letter.key),
    },
    {
      id: 'note-on-letter',
      apart: true,
      label: t('commands.note-on-letter'),
      keys: keysOf('note-on-letter', t, platform),
      onChoose: () => run('note-on-letter'),
    },
    ...peopleOf(letter).map((name) => ({
      id: `person ${name}`,
      label: t('notes.onPerson', { name: isolated(name) }),
      onChoose: () => void openNotesOn({ kind: 'person', name }),
    })),
    {
      id: 'quotes',
      apart: true,
      label: t('quotes.check'),
      onChoose: () => checkQuotesOf(pane.id),
    },
    {
      id: 'elsewhere',
      label: t('elsewhere.askWhole'),
      onChoose: () => whereElse(letter, null),
    },
    {
      id: 'alike',
      label: t('alikeLetters.ask'),
      keys: keysOf('letters-alike', t, platform),
      onChoose: () => lettersAlike(letter),
    },
    {
      id: 'campaign',
      label: t('alikeLetters.showCampaign'),
      onChoose: () => showCampaignOf(letter.id),
    },
    {
      id: 'reveal',
      apart: true,
      label: t('reader.reveal'),
      onChoose: () => void revealFile(letter.id),
    },
    ...(encoding === ''
      ? []
      : [
          {
            id: 'encoding',
            label: t('encoding.change'),
            onChoose: () => openDialog({ kind: 'encoding', letter: { key: letter.key, encoding } }),
          },
        ]),
  ]
  return <IconMenu icon={Ellipsis} label={t('reader.menu')} entries={entries} />
}

/** Those whom a note may be about: whoever wrote it and whoever got it, few enough for a menu. */
function peopleOf({ senders, recipients }: Letter): readonly string[] {
  const names = [...senders, ...recipients].map(({ name }) => name)
  return [...new Set(names)].slice(0, mostPeople)
}

/** The copy begins where this pane was read. */
function besideAt({ offset }: Pane) {
  return { beside: true, landing: { kind: 'offset', offset } } as const
}
