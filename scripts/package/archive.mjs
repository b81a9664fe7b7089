/**
 * The app as one compressed folder, for any Linux: unpack it anywhere and start `letterbook` in it.
 */
import { join } from 'node:path'
import { product } from '../../.electron-builder.mjs'
import { runQuietly } from '../set-up/processes.mjs'
import { SetUpError, step } from '../set-up/report.mjs'

/**
 * @param {string} unpacked the unpacked app
 * @param {{version: string, isFallback: boolean, folder: string}} wanted
 * @returns {Promise<string>} the file
 */
export async function makeArchive(unpacked, { version, isFallback, folder }) {
  const name = `${product.name}-${version}${isFallback ? '-for-tests-only' : ''}-${process.arch}`
  const file = join(folder, `${name}.tar.gz`)
  const words = [
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    `--transform=s,^\\.,${name},`,
    '-czf',
    file,
    '-C',
    unpacked,
    '.',
  ]
  await step('Making the compressed folder', async () => {
    const { code, output } = await runQuietly('tar', words)
    if (code !== 0) throw new SetUpError(`tar could not write ${file}:\n${output.trim()}`)
  })
  return file
}
