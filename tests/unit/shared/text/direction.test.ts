import { textDirection } from '@shared/text/direction'
import { expect, it } from 'vitest'

it.each([
  ['Dear Sir', 'ltr'],
  ['نامهٔ سرگشاده', 'rtl'],
  ['שלום', 'rtl'],
  ['12 — 13', 'ltr'],
  ['', 'ltr'],
  ['UN: سازمان ملل متحد', 'rtl'],
  ['“نامه” is the Persian word for a letter', 'ltr'],
  ['ab با', 'ltr'],
  ['با ab', 'rtl'],
])('%s is written %s', (text, direction) => {
  expect(textDirection(text)).toBe(direction)
})
