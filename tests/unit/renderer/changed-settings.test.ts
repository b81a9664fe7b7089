import { changeSettings, takeSettings } from '@renderer/actions/settings'
import { useNotices } from '@renderer/state/notices'
import { useSettings } from '@renderer/state/settings'
import type { Settings } from '@shared/settings'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const atFirst = useSettings.getState()
let stored: Settings
/** What the shell answers when a test lets it, in the order of the questions. */
let answers: ((works?: boolean) => void)[]

beforeEach(() => {
  stored = atFirst
  answers = []
  vi.stubGlobal('window', {
    letterbook: {
      call: (_name: string, change: Partial<Settings>) =>
        new Promise((resolve) => {
          const before = stored
          const after = { ...stored, ...change }
          stored = after
          answers.push((works = true) => {
            if (works) return resolve({ ok: true, value: after })
            stored = before
            resolve({ ok: false, error: { code: 'disk-full', message: 'The disk is full.' } })
          })
        }),
    },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  useSettings.setState(atFirst, true)
})

it('a change stands at once, and is not taken back by the answer to an older one', async () => {
  const older = changeSettings({ sampleShown: true })
  const newer = changeSettings({ facetsShown: true })
  expect(useSettings.getState()).toMatchObject({ sampleShown: true, facetsShown: true })
  answers[0]?.()
  await older
  expect(useSettings.getState()).toMatchObject({ sampleShown: true, facetsShown: true })
  answers[1]?.()
  await newer
  expect(useSettings.getState()).toEqual({ ...atFirst, sampleShown: true, facetsShown: true })
})

it('what is told while a change is under way waits for its answer, which holds it', async () => {
  const change = changeSettings({ facetsShown: true })
  takeSettings({ ...atFirst, theme: 'dark' })
  expect(useSettings.getState()).toMatchObject({ theme: 'system', facetsShown: true })
  answers[0]?.()
  await change
  takeSettings({ ...stored, theme: 'dark' })
  expect(useSettings.getState()).toMatchObject({ theme: 'dark', facetsShown: true })
})

it('what could not be stored goes back alone, and says so', async () => {
  const good = changeSettings({ textSize: 120 })
  const bad = changeSettings({ theme: 'dark' })
  answers[1]?.(false)
  await bad
  answers[0]?.()
  await good
  expect(useSettings.getState()).toEqual({ ...atFirst, textSize: 120 })
  expect(useNotices.getState().notices).toMatchObject([{ content: { failure: { code: 'disk-full' } } }])
})
