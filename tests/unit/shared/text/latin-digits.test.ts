import { latinDigits } from '@shared/text/latin-digits'
import { expect, it } from 'vitest'

it('the digits of every keyboard are taken', () => {
  expect(latinDigits('۲۲۱ ٣٨ 11')).toBe('221 38 11')
})
