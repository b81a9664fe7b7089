/** What the reader is told in passing, at the lower edge of the window. Notices stay while they are looked at. */
import { X } from 'lucide-react'
import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { dismiss } from '../../actions/notices'
import { showQueueTab } from '../../actions/queue'
import { showView } from '../../actions/shell'
import { retry, undo } from '../../actions/undo'
import { Button } from '../../components/button'
import { focusArea } from '../../dom/areas'
import { type Notice, type NoticeContent, useNotices } from '../../state/notices'
import { useShell } from '../../state/shell'
import { noticeWords } from './notice-words'
import { useHeld } from './use-held'

/** What can be undone and what must be read stays longer. In milliseconds. */
const stay: { readonly [Kind in NoticeContent['kind']]: number } = {
  failure: 20_000,
  undo: 12_000,
  summary: 12_000,
  library: 30_000,
  exported: 20_000,
  tour: 60_000,
  'letters-gone': 20_000,
  'searches-taken': 12_000,
  hint: 6_000,
}

export function Notices() {
  const { t } = useTranslation()
  const notices = useNotices((state) => state.notices)
  // Subtle: what is read out must come into a region that is there before it; failures interrupt.
  return (
    <section
      className="notices"
      data-area="notices"
      aria-label={t('areas.notices')}
      aria-live="polite"
      aria-relevant="additions"
    >
      {notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { t, i18n } = useTranslation()
  const platform = useShell((state) => state.platform)
  const { id, content } = notice
  const bar = useRef<HTMLDivElement>(null)
  const held = useHeld(bar)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => dismiss(id), stay[content.kind])
    return () => clearTimeout(timer)
  }, [id, content, held])
  return (
    <div
      ref={bar}
      className="notice"
      data-kind={content.kind}
      {...(content.kind === 'failure' ? { role: 'alert' } : {})}
    >
      <p>{noticeWords(content, t, i18n.language, platform)}</p>
      <NoticeButton notice={notice} />
      <button
        type="button"
        className="icon-button"
        aria-label={t('notices.dismiss')}
        onClick={(event) => close(event, id)}
      >
        <X size={15} aria-hidden="true" />
      </button>
    </div>
  )
}

/** The button that was pressed goes away with its notice: the keyboard goes on in the list. */
function close(event: MouseEvent, id: number): void {
  const byKeyboard = event.detail === 0
  if (byKeyboard) focusArea('list')
  dismiss(id)
}

function showGone(): void {
  showView('queue')
  showQueueTab('gone')
}

function NoticeButton({ notice: { id, content } }: { readonly notice: Notice }) {
  const { t } = useTranslation()
  const act = (doing: () => void) => (event: MouseEvent) => {
    close(event, id)
    doing()
  }
  if (content.kind === 'tour') return <Button onClick={act(() => run('show-tour'))}>{t('tour.begin')}</Button>
  if (content.kind === 'undo')
    return <Button onClick={act(() => undo(content.undo))}>{t('notices.undo')}</Button>
  if (content.kind === 'summary' && content.summary.removed > 0)
    return <Button onClick={act(showGone)}>{t('notices.showGone')}</Button>
  if (content.kind === 'summary' && content.problems > 0)
    return <Button onClick={act(() => showView('problems'))}>{t('notices.showProblems')}</Button>
  if (content.kind !== 'failure' || content.retry === null) return null
  const again = content.retry
  return <Button onClick={act(() => retry(again))}>{t('notices.retry')}</Button>
}
