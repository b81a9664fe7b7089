/** The words of a notice. Pure but for the keys that the reader has given to commands. */
import type { TFunction } from 'i18next'
import { listFormat } from '../../locales/formatters'
import type { NoticeContent } from '../../state/notices'
import type { Undo } from '../../state/undo'
import { valueWords } from '../review/value-words'
import { keysInSentence } from './shortcuts'
import { failureWords, isolated } from './words'

export function noticeWords(
  content: NoticeContent,
  t: TFunction,
  language: string,
  platform: string,
): string {
  switch (content.kind) {
    case 'failure':
      return failureWords(content.failure, t)
    case 'undo':
      return undoWords(content.undo, content.name, t, language)
    case 'summary': {
      const { added, changed, removed, letters } = content.summary
      if (added + changed + removed === 0) return t('import.nothingNew', { count: letters })
      const parts = [
        added === 0 ? '' : t('import.added', { count: added }),
        changed === 0 ? '' : t('import.changed', { count: changed }),
        removed === 0 ? '' : t('import.removed', { count: removed }),
      ].filter((part) => part !== '')
      return t('import.summary', { parts: listFormat(language, 'long').format(parts) })
    }
    case 'library':
      // The library's own sentence says more than the catalogue can, but only in English.
      return language === 'en' ? content.notice.message : t(`notices.${content.notice.kind}`)
    case 'tour':
      return t('tour.offer')
    case 'exported':
      return t('said.exported', { path: isolated(content.path) })
    case 'searches-taken':
      return t('savedSearches.taken', { count: content.added, known: content.known })
    case 'letters-gone':
      return t('tables.gone', { names: listFormat(language, 'long').format(content.names.map(isolated)) })
    case 'hint':
      return t(`notices.${content.hint}`, { keys: keysInSentence('new-note', t, platform) })
  }
}

function undoWords(what: Undo, name: string, t: TFunction, language: string): string {
  switch (what.kind) {
    case 'note':
      if (!what.removed) return t('notesList.told.restored', { count: what.ids.length })
      if (what.ids.length > 1) return t('notesList.told.removed', { count: what.ids.length })
      return name === '' ? t('notices.emptyNoteRemoved') : t('notices.noteRemoved', { name: isolated(name) })
    case 'note-marks':
      return t('notices.noteMarked')
    case 'note-passages':
      return t('notices.notePlaced')
    case 'note-words':
      return t('noteHistory.told.words')
    case 'note-version':
      return t('noteHistory.told.version')
    case 'anchors':
      return t(what.attached ? 'anchors.told.attached' : 'anchors.told.accepted', {
        count: what.anchors.length,
      })
    case 'anchors-left':
      return t(what.left ? 'anchors.told.left' : 'anchors.told.taken', { count: what.anchors.length })
    case 'search-moved':
      return t('notices.searchMoved')
    case 'search-folder-name':
      return t('savedSearches.changedTold', { name: isolated(what.name) })
    case 'saved-search':
      return t('notices.searchRemoved', { name: isolated(name) })
    case 'search-folder':
      return t('savedSearches.folderRemoved', { name: isolated(name) })
    case 'search-seen':
      return t('savedSearches.markedSeen', { name: isolated(name) })
    case 'search-changed':
      return t('savedSearches.changedTold', { name: isolated(name) })
    case 'folder':
      return t('notices.folderRemoved', { name: isolated(name) })
    case 'table':
      return t('tables.removed', { name: isolated(name) })
    case 'table-updated':
      return t('tables.updated', { name: isolated(name) })
    case 'table-opened':
      return t('tables.opened', { name: isolated(name) })
    case 'corrections': {
      if (what.said === 'withdrawn' && what.value === null) return t('said.lookTakenBack')
      const value = what.value === null ? '' : isolated(valueWords(what.value, t, language))
      return what.letters.length > 1
        ? t('said.many', { count: what.letters.length, value })
        : t(`said.${what.said}`, { value })
    }
    case 'decision':
      if (what.takenBack) return t('said.decisionTakenBack')
      return t(`said.${what.decision.kind}`, { name: isolated(what.decision.as ?? '') })
    case 'encoding':
      return name === '' ? t('said.encodingFoundOut') : t('said.encodingChosen', { encoding: isolated(name) })
    case 'sentence-pins':
      return t(what.pinned ? 'translation.pinned' : 'translation.unpinned')
    case 'lines':
      return t(what.dismissed ? 'notices.linesDismissed' : 'notices.linesRestored', { name: isolated(name) })
    case 'codes':
      return t(`codes.told.${what.told}`, { name: isolated(name), count: what.count })
    case 'notes-taken':
      return t('exchange.taken', { name: isolated(name) })
    case 'problems':
      return t(what.ignored ? 'said.problemIgnored' : 'said.problemShown', { name: isolated(name) })
  }
}
