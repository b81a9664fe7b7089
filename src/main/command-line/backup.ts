/** `letterbook backup`: a backup of the notebook now, a copy of it in another folder, or all of it in one file; one that was asked for is removed. */
import { resolve } from 'node:path'
import { outPath, replaceOption } from './out-file'
import { newPassphraseIn, passphraseIn } from './passphrase'
import { print } from './spoken'
import { type Command, refuseEmpty, UsageError, type Words } from './usage'
import { withLibrary } from './with-library'

export const backupCommand: Command = {
  options: {
    to: { type: 'string' },
    out: { type: 'string' },
    seal: { type: 'string' },
    remove: { type: 'string' },
    ...replaceOption,
  },
  run: async (words, surroundings) => {
    if (words.positionals.length > 0) throw new UsageError('backup takes no further words.')
    refuseEmpty(words, 'to', 'seal', 'remove')
    const { to, out, seal, remove } = words.options
    if ([to, out, remove].filter((given) => typeof given === 'string').length > 1)
      throw new UsageError('Give one of --to, --out and --remove.')
    if (typeof seal === 'string' && typeof out !== 'string') throw new UsageError('--seal goes with --out.')
    const passphrase = typeof seal === 'string' ? newPassphraseIn(seal) : null
    const path = outPath(words, 'out')
    if (typeof remove === 'string') {
      await withLibrary(words, surroundings, (library) => library.call('backups.remove', { name: remove }))
      print(words, { removed: remove }, () => [`Removed: ${remove}`])
      return 0
    }
    const written = await withLibrary(words, surroundings, async (library) => {
      if (typeof to === 'string') return await library.call('backups.copyTo', { folder: resolve(to) })
      if (path !== null) {
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
