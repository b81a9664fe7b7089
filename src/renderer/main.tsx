/** Starts the window: reads the preferences, then draws. */
// First: what comes after makes schemas.
import './schemas-without-code'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { listenForFaults } from './actions/diagnostics'
import { listenForHandedOver } from './actions/handed-over'
import { readBeforeFirstDraw, start } from './actions/start'
import { App } from './app'
import { showAppearance } from './dom/appearance'
import { chosenCalendar, showCalendar } from './locales/calendar'
import { chosenLanguage, loadLanguage } from './locales/language'
import { useSettings } from './state/settings'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/rail.css'
import './styles/shell.css'
import './styles/lists.css'
import './styles/search-box.css'
import './styles/saved-searches.css'
import './styles/rows.css'
import './styles/results.css'
import './styles/years.css'
import './styles/facets.css'
import './styles/honest-zero.css'
import './styles/pane.css'
import './styles/panes.css'
import './styles/reader.css'
import './styles/marks.css'
import './styles/compare.css'
import './styles/differences.css'
import './styles/passages.css'
import './styles/findings.css'
import './styles/campaigns.css'
import './styles/translation.css'
import './styles/notes.css'
import './styles/note-writing.css'
import './styles/notes-list.css'
import './styles/notebook.css'
import './styles/note-history.css'
import './styles/anchors.css'
import './styles/backups.css'
import './styles/codes.css'
import './styles/code-tree.css'
import './styles/coded-passages.css'
import './styles/code-tables.css'
import './styles/code-forms.css'
import './styles/exchange.css'
import './styles/review.css'
import './styles/value-editor.css'
import './styles/review-sections.css'
import './styles/encoding.css'
import './styles/queue.css'
import './styles/grids.css'
import './styles/table.css'
import './styles/concordance.css'
import './styles/problems.css'
import './styles/dialogs.css'
import './styles/diagnostics.css'
import './styles/guide.css'
import './styles/query-form.css'
import './styles/palette.css'
import './styles/privacy.css'
import './styles/narrow.css'
import './styles/forced-colours.css'

async function draw(): Promise<void> {
  listenForFaults()
  await readBeforeFirstDraw()
  const settings = useSettings.getState()
  showAppearance(settings)
  const language = chosenLanguage(settings.language, navigator.languages)
  showCalendar(chosenCalendar(settings.calendar, language))
  await loadLanguage(language)
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no place for the window.')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  listenForHandedOver()
  await start()
}

void draw()
