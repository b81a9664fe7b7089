import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readBytes } from '../../../../../support/read-bytes'
import { wordAgreement } from '../../../../../support/word-agreement'
import { findingsOf } from './mails'

const names = z.array(z.string()).default([])
const factsSchema = z.object({ sent: names, senders: names, recipients: names })

const folder = (kind: string) => new URL(`../../../../../fixtures/formats/${kind}/`, import.meta.url)
const read = (kind: string, name: string) => readFileSync(new URL(name, folder(kind)))
const mails = ['eml', 'mbox', 'msg'].flatMap((kind) =>
  readdirSync(folder(kind))
    .filter((name) => !/\.(?:txt|json|md)$/.test(name))
    .map((name) => [kind, name, name.replace(/\.[a-z]+$/, '')] as const),
)

describe('mails of many programs', () => {
  test.each(mails)('%s/%s has all its words in their order', async (kind, name, base) => {
    const { letters, problems } = await readBytes(name, read(kind, name))
    const known = read(kind, `${base}.txt`).toString()
    const { recall, precision } = wordAgreement(
      letters.map(({ text }) => text).join('\n'),
      known.replaceAll('=====', ''),
    )
    expect(Math.min(recall, precision)).toBeGreaterThan(0.995)
    expect(known.split('\n=====\n')).toHaveLength(letters.length)
    expect(problems).toEqual([])
  })

  test.each(mails)('%s/%s says who wrote to whom and when', async (kind, name, base) => {
    const { letters } = await readBytes(name, read(kind, name))
    const stated: unknown = JSON.parse(read(kind, `${base}.facts.json`).toString())
    const facts = (Array.isArray(stated) ? stated : [stated]).map((fact) => factsSchema.parse(fact))
    const found = letters.map((letter) => {
      const findings = findingsOf(letter)
      const people = (role: 'sender' | 'recipient') =>
        findings.flatMap((finding) => (finding.field === role ? [finding.person.name] : []))
      const sent = findings.flatMap((finding) =>
        finding.field === 'date' && finding.date.role === 'sent' ? [finding.date.edtf] : [],
      )
      return { sent, senders: people('sender'), recipients: people('recipient') }
    })
    expect(found).toEqual(facts)
  })
})
