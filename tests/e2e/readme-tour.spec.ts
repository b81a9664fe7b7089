/** The tour of the README, taken step by step in one window of the real app, without a mouse. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { whyKeyboardIsLost } from '../support/accessibility'
import { expect, test } from '../support/app'
import { comparingSteps } from '../support/tour/comparing'
import { keepingSteps } from '../support/tour/keeping'
import { readingSteps } from '../support/tour/reading'
import type { TourStep } from '../support/tour/step'
import { writingSteps } from '../support/tour/writing'

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')

/** Titles of the steps, as they are numbered in the README. */
const told = [...(/## A tour\n([\s\S]*?)\n\|/.exec(readme)?.[1] ?? '').matchAll(/^(\d+)\. \*\*(.+?)\.\*\*/gm)]

const steps: readonly TourStep[] = [...readingSteps, ...comparingSteps, ...writingSteps, ...keepingSteps]

test('every step of the tour that the README tells of is taken here, in its order, and no other', () => {
  expect(told.map(([, number]) => Number(number))).toEqual(told.map((_, at) => at + 1))
  expect(steps.map(({ title }) => title)).toEqual(told.map(([, , title]) => title))
})

test('a reader takes the tour of the README by keys alone, and the keyboard is never lost', async ({
  desk,
}) => {
  test.setTimeout(900_000)
  const { window, electron } = await desk.start()
  for (const { title, take } of steps)
    await test.step(title, async () => {
      await take({ window, electron, desk })
      await expect
        .poll(() => whyKeyboardIsLost(window), { message: `the keyboard after “${title}”` })
        .toBe('')
    })
})
