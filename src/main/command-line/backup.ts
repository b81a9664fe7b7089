/** `letterbook backup`: a backup of the notebook now, a copy of it in another folder, or all of it in one file. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '@shared/failure'
import { newPassphraseIn, passphraseIn } from './passphrase'
import { type Command, print, UsageError, type Words } from './usage'
import { withLibrary } from './with-library'

export const backupCommand: Command = {
  options: { to: { type: 'string' }, out: { type: 'string' }, seal: { type: 'string' } },
  run: async (words, surroundings) => {
    if (words.positionals.length > 0) throw new UsageError('backup takes no further words.')
    const { to, out, seal } = words.options
    if (typeof to === 'string' && typeof out === 'string')
      throw new UsageError('Give --to or --out, not both.')
    if (typeof seal === 'string' && typeof out !== 'string') throw new UsageError('--seal goes with --out.')
    const passphrase = typeof seal === 'string' ? newPassphraseIn(seal) : null
    if (typeof out === 'string' && existsSync(out)) {
      throw new AppError('refused', `${out} is there already; give another name.`, out)
    }
    const written = await withLibrary(words, surroundings, async (library) => {
      if (typeof to === 'string') return await library.call('backups.copyTo', { folder: resolve(to) })
      if (typeof out === 'string') {
        const path = resolve(out)
        await library.call('backups.writeFile', { path, passphrase })
        return { path }
      }
      const { name } = await library.call('backups.make', {})
      const { folder } = await library.call('backups.list', {})
      return { path: resolve(folder, name) }
    })
    print(words, written, () => [`Written: ${written.path}`])
    return 0
  },
}

/** For a file that is opened. */
export function givenPassphrase(words: Words): string | null {
  const { unseal } = words.options
  return typeof unseal === 'string' ? passphraseIn(unseal) : null
}
