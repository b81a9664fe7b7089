/** Names that may be one person: merged under a name of the reader's choice, or never proposed again. */
import type { NameProposal } from '@shared/review'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mergeNames, neverMerge, readDecided } from '../../actions/decisions'
import { showNameRows } from '../../actions/queue'
import { Button } from '../../components/button'
import { rowAt } from '../../state/pages'
import { useQueue } from '../../state/queue'
import { DecidedNames } from './decided-names'
import { QueueState } from './queue-state'

/** More are read when these are decided; nobody looks at more than that in one go. */
const mostShown = 100

export function NamesList() {
  const { t } = useTranslation()
  const pages = useQueue((state) => state.pages.names)
  const count = Math.min(pages.total ?? 0, mostShown)
  useEffect(() => {
    showNameRows(0, mostShown - 1)
    void readDecided()
  }, [pages.generation])
  const proposals = Array.from({ length: count }, (_, at) => rowAt(pages, at)).filter(
    (proposal) => proposal !== undefined,
  )
  return (
    <>
      <QueueState total={pages.total} emptyTitle={t('names.emptyTitle')} emptyText={t('names.emptyText')}>
        <p className="queue-intro">{t('names.intro')}</p>
        <ul className="names" aria-label={t('names.list')}>
          {proposals.map((proposal) => (
            <li key={proposal.names.map(({ name }) => name).join('\n')} className="name-proposal">
              <Proposal proposal={proposal} />
            </li>
          ))}
        </ul>
      </QueueState>
      <DecidedNames />
    </>
  )
}

function Proposal({ proposal }: { readonly proposal: NameProposal }) {
  const { t } = useTranslation()
  const [as, setAs] = useState(proposal.as)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const id = useId()
  const members = proposal.names.map(({ name }) => name).filter((name) => !left.has(name))
  const toggle = (name: string) => {
    const next = new Set(left)
    if (!next.delete(name)) next.add(name)
    setLeft(next)
  }
  return (
    <form
      aria-label={proposal.as}
      onSubmit={(event) => {
        event.preventDefault()
        void mergeNames(members, as.trim())
      }}
    >
      <p className="name-reason">{t(`names.reasons.${proposal.reason}`)}</p>
      {proposal.names.map(({ name, letters }) => (
        <label key={name} className="name-member">
          <input
            type="checkbox"
            checked={!left.has(name)}
            aria-label={`${name}: ${t('names.member')}`}
            onChange={() => toggle(name)}
          />
          <bdi className="name-words">{name}</bdi>
          <span className="name-letters">{t('names.letters', { count: letters })}</span>
        </label>
      ))}
      <div className="name-as">
        <label htmlFor={id}>{t('names.as')}</label>
        <input
          id={id}
          dir="auto"
          list={`${id}-names`}
          value={as}
          maxLength={2000}
          onChange={(event) => setAs(event.target.value)}
        />
        <datalist id={`${id}-names`}>
          {proposal.names.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <div className="name-buttons">
        <Button type="submit" disabled={members.length < 2 || as.trim() === ''}>
          {t('names.merge')}
        </Button>
        <Button look="quiet" onClick={() => void neverMerge(proposal)}>
          {t('names.never')}
        </Button>
      </div>
    </form>
  )
}
