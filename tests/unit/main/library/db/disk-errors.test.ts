import { AppError } from '@shared/failure'
import { describe, expect, it } from 'vitest'
import { asAppError } from '../../../../../src/main/library/db/failure'

function told(code: string): string {
  const error = asAppError(Object.assign(new Error(code), { code }), '/disk/notebook.db', 'damaged-notebook')
  return error instanceof AppError ? error.code : 'not told'
}

describe('An error of the disk', () => {
  it.each([
    ['EIO', 'library-unreadable'],
    ['ENODEV', 'library-unreadable'],
    ['ESTALE', 'library-unreadable'],
    ['ENOTCONN', 'library-unreadable'],
    ['SQLITE_IOERR_READ', 'library-unreadable'],
    ['SQLITE_IOERR_FSYNC', 'library-unreadable'],
    ['SQLITE_IOERR_WRITE', 'disk-full'],
    ['SQLITE_IOERR_SHORT_READ', 'damaged-notebook'],
    ['EROFS', 'library-read-only'],
    ['EDQUOT', 'disk-full'],
    ['EIOX', 'not told'],
  ])('%s is told as %s', (code, failure) => {
    expect(told(code)).toBe(failure)
  })

  it('names the file and what to do', () => {
    const error = asAppError(
      Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }),
      '/disk/x',
      'damaged-index',
    )
    expect(error).toMatchObject({ path: '/disk/x' })
    expect(String(error)).toContain('connect the disk again')
  })
})
