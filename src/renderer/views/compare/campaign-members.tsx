/** The letters of a campaign, each with its own deviations from the template. */
import type { CampaignMember, ComparisonRow } from '@shared/comparison'
import type { Direction, Span } from '@shared/letter'
import { useTranslation } from 'react-i18next'
import { activateMember, openMember, toggleMember } from '../../actions/campaigns'
import { Announcement } from '../../components/announcement'
import { chosenLetters, type Deviation, deviationsOf, useCampaigns } from '../../state/campaigns'
import { wordsOf } from '../../state/differing-words'
import { dateWords, isolated } from '../shell/words'
import { FoundList } from './found-list'
import { similarityWords } from './passages-words'

/** In pixels. */
const rowHeight = 62

export function CampaignMembers() {
  const { t } = useTranslation()
  const { detail, member, chosen } = useCampaigns()
  if (detail === null) return null
  const { members } = detail
  const current = members[member]
  const titles = chosenLetters({ detail, chosen }).map(({ title }) => isolated(title))
  const chosenWords =
    titles.length === 0 ? t('campaigns.noneChosen') : t('campaigns.chosen', { titles: titles.join(', ') })
  return (
    <section className="campaign-members" aria-label={t('campaigns.members')}>
      <FoundList
        label={t('campaigns.members')}
        description={t('campaigns.openKeys')}
        found={members}
        rowHeight={rowHeight}
        active={member}
        isStart={false}
        onActive={activateMember}
        onOpen={openMember}
        onKey={(_, { key }) => {
          if (key === ' ') toggleMember(member)
          return key === ' '
        }}
        row={(one, row) => <MemberRow member={one} row={row} chosen={chosen.includes(one.letter.id)} />}
      />
      <Announcement>{chosenWords}</Announcement>
      {current === undefined ? null : <Deviations member={current} template={detail.text} />}
    </section>
  )
}

interface MemberRowProps {
  readonly member: CampaignMember
  readonly row: number
  readonly chosen: boolean
}

function MemberRow({ member: { letter, similarity, comparison }, row, chosen }: MemberRowProps) {
  const { t, i18n } = useTranslation()
  const deviations = comparison.rows.filter(({ kind }) => kind !== 'same').length
  return (
    <div role="gridcell" className="found-row member-row">
      <button
        type="button"
        tabIndex={-1}
        role="checkbox"
        aria-checked={chosen}
        aria-label={t('campaigns.choose')}
        title={t('campaigns.choose')}
        className="member-choice"
        onClick={() => toggleMember(row)}
      />
      <span className="found-title" dir="auto" title={letter.title}>
        {letter.title}
      </span>
      <span className="found-details">
        {dateWords(letter.date, t, i18n.language)} · {similarityWords(similarity, t)} ·{' '}
        {deviations === 0 ? t('campaigns.sameText') : t('campaigns.deviations', { count: deviations })}
      </span>
    </div>
  )
}

interface DeviationsProps {
  readonly member: CampaignMember
  readonly template: string
}

/** More of them are read in the letters themselves, beside each other. */
const mostShown = 200

function Deviations({ member, template }: DeviationsProps) {
  const { t } = useTranslation()
  const text = useCampaigns((state) => state.texts.get(member.letter.id) ?? null)
  const { title, direction } = member.letter
  const deviations = deviationsOf(member, template).slice(0, mostShown)
  return (
    <section
      className="deviations"
      tabIndex={0}
      aria-label={t('campaigns.ofMember', { title: isolated(title) })}
    >
      <h3>{t('campaigns.ofMember', { title: isolated(title) })}</h3>
      {deviations.length === 0 ? <p>{t('campaigns.sameText')}</p> : null}
      <ul>
        {deviations.map((deviation) => (
          <li key={`${deviation.row.a.start} ${deviation.row.b.start}`}>
            <DeviationLine deviation={deviation} template={template} text={text} direction={direction} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface DeviationLineProps {
  readonly deviation: Deviation
  readonly template: string
  readonly text: string | null
  readonly direction: Direction
}

function DeviationLine({ deviation, template, text, direction }: DeviationLineProps) {
  const { row, before, after } = deviation
  const { t } = useTranslation()
  const ofTemplate = { text: template, from: 0 }
  const gone = wordsOf(ofTemplate, row.a)
  const instead = text === null ? '' : wordsOf({ text, from: 0 }, row.b)
  return (
    <>
      <span className="deviation-kind">{t(`campaigns.kinds.${kindOf(row)}`)}</span>
      <span className="deviation-words" dir={direction}>
        <span className="deviation-around">…{oneLine(template, before)}</span>
        {gone === '' ? null : <del className="differing-here">{gone}</del>}
        {gone === '' || instead === '' ? null : ' '}
        {instead === '' ? null : <ins className="differing-there">{instead}</ins>}
        {/* What is added stands before a word of the template, with nothing of its own around it. */}
        {gone === '' && instead !== '' ? ' ' : null}
        <span className="deviation-around">{oneLine(template, after)}…</span>
      </span>
    </>
  )
}

/** With the spaces at its ends. */
function oneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ')
}

function kindOf({ kind }: ComparisonRow): 'changed' | 'removed' | 'added' | 'moved' {
  switch (kind) {
    case 'moved-away':
    case 'moved-here':
      return 'moved'
    case 'removed':
    case 'added':
      return kind
    case 'same':
    case 'changed':
      return 'changed'
  }
}
