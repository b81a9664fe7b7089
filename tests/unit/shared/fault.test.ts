import { AppError } from '@shared/failure'
import { faultOf, faultSchema } from '@shared/fault'
import { describe, expect, it } from 'vitest'

describe('what is kept of an error', () => {
  it('is its kind, its code and its places in the program, never its words', () => {
    const thrown = Object.assign(new TypeError('Dear canary,\n    at secret (/home/ada/letters/x.js:1:2)'), {
      code: 'SQLITE_CORRUPT',
    })
    const fault = faultOf(thrown)
    expect(fault).toMatchObject({ name: 'TypeError', code: 'SQLITE_CORRUPT' })
    expect(fault.frames[0]).toMatch(/fault\.test\.ts:\d+:\d+$/)
    expect(JSON.stringify(fault)).not.toMatch(/canary|secret|ada|home/)
    expect(faultSchema.parse(fault)).toEqual(fault)
  })

  it('has no frames where the message cannot be told from the stack', () => {
    const thrown = new Error('another')
    thrown.stack = 'Error: canary\n    at canary (canary.js:1:2)'
    expect(faultOf(thrown).frames).toEqual([])
  })

  it('drops names and codes that are no plain words', () => {
    const thrown = Object.assign(new Error('x'), { code: 'a letter of Ada' })
    thrown.name = 'Dear canary'
    expect(faultOf(thrown)).toMatchObject({ name: 'Error', code: null })
    expect(faultOf('canary')).toEqual({ name: 'NoError', code: null, frames: [] })
    expect(faultOf(new AppError('disk-full', 'canary')).code).toBe('disk-full')
  })

  it('refuses words of a window that are no frames', () => {
    const fault = { name: 'Error', code: null, frames: ['the canary sings of the dam'] }
    expect(faultSchema.safeParse(fault).success).toBe(false)
  })
})
