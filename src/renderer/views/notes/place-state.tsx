/** What there is to know about the place of a note before its words are believed to be about these words. */
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { Button } from '../../components/button'
import type { PlacedNote } from './placed-notes'

export function PlaceState({ placed }: { readonly placed: PlacedNote }) {
  const { t } = useTranslation()
  const { state } = placed
  if (state === null) return <p className="note-about">{t('notes.onLetter')}</p>
  if (state === 'exact') return null
  return (
    <div className="note-state" data-state={state}>
      <p>{t(`notes.states.${state}`)}</p>
      {state === 'moved' ? null : (
        <Button look="quiet" onClick={() => run('show-anchors')}>
          {t('notes.decide')}
        </Button>
      )}
    </div>
  )
}
