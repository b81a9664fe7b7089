/** A title for a letter whose source states none: who wrote to whom, and when. */
import type { Evidence } from '@shared/letter'
import type { Finding } from '../finding'
import { dateInWords } from './date-in-words'

/** Null when neither sender nor recipient is known. */
export function titleOfFindings(findings: readonly Finding[], source: Evidence['source']): Finding | null {
  const senders = namesOf(findings, 'sender')
  const recipients = namesOf(findings, 'recipient')
  if (senders === '' && recipients === '') return null
  const when = whenSent(findings)
  const who =
    recipients === '' ? senders : senders === '' ? `To ${recipients}` : `${senders} to ${recipients}`
  const title = when === '' ? who : `${who}, ${when}`
  return {
    field: 'title',
    title,
    evidence: { source, field: 'correspDesc', asWritten: title, certainty: 'likely', state: 'extracted' },
  }
}

function whenSent(findings: readonly Finding[]): string {
  for (const finding of findings) {
    if (finding.field !== 'date' || finding.date.role !== 'sent') continue
    if (finding.date.evidence.certainty !== 'possible') return dateInWords(finding.date.edtf) ?? ''
  }
  return ''
}

function namesOf(findings: readonly Finding[], role: 'sender' | 'recipient'): string {
  const names = findings.flatMap((finding) =>
    finding.field === role && finding.person.evidence.certainty !== 'possible'
      ? [finding.person.normal ?? finding.person.name]
      : [],
  )
  const shown = [...new Set(names)]
  return shown.length > 3 ? `${shown.slice(0, 3).join(', ')} …` : shown.join(', ')
}
