/**
 * A package for Debian and its relatives, made of the unpacked app by Debian's own tools. Chromium's sandbox helper gets
 * the rights that it needs; nothing is fetched, and nothing runs as root when it is installed or removed.
 */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Installer } from 'electron-installer-debian'
import { product } from '../../.electron-builder.mjs'
import { inProject } from '../set-up/places.mjs'
import { runQuietly } from '../set-up/processes.mjs'
import { SetUpError, step } from '../set-up/report.mjs'
import { librariesOf, packagesFor } from '../set-up/system-libraries.mjs'

const files = inProject('scripts/package/files')

/** @type {any} its type says nothing of what it takes over from the maker of other packages */
const Maker = Installer

/** What the maker of the package leaves to us: file types, and a statement of all licences. */
class LetterbookInstaller extends Maker {
  get contentFunctions() {
    return [...super.contentFunctions, 'createFileTypes']
  }

  async createFileTypes() {
    const folder = join(this.stagingDir, 'usr/share/mime/packages')
    mkdirSync(folder, { recursive: true })
    copyFileSync(join(files, 'letterbook.xml'), join(folder, 'letterbook.xml'))
    chmodSync(join(folder, 'letterbook.xml'), 0o644)
  }

  /** @param {string} file */
  async copyLicense(file) {
    const texts = ['letterbook-MIT.txt', 'third-party.txt']
    writeFileSync(
      file,
      texts.map((name) => readFileSync(join(this.sourceDir, 'resources/licences', name), 'utf8')).join('\n'),
    )
  }

  /** Strength is chosen, which the maker leaves to Debian's default; nobody is kept out by the maker's own rights. */
  async createPackage() {
    await runQuietly('chmod', ['-R', 'u+rwX,go+rX,go-w', this.stagingDir])
    const { method, level } = this.userSupplied.strength
    const words = ['--root-owner-group', `-Z${method}`, `-z${level}`, '--build', this.stagingDir]
    const { code, output } = await runQuietly('dpkg-deb', words)
    if (code !== 0) throw new SetUpError(`dpkg-deb could not make the package:\n${output.trim()}`)
  }

  /** The libraries that the program names, and no more: what its toolkit could also use is only recommended. */
  generateOptions() {
    super.generateOptions()
    return Object.assign(this.options, this.userSupplied.packages)
  }
}

/** @param {any} options */
const installerWith = (options) => new /** @type {any} */ (LetterbookInstaller)(options)

/** @typedef {{method: 'xz' | 'zstd', level: number}} Compression */

/**
 * Debian 12, Ubuntu 18.04 and later read it. The same in xz is a fifth smaller and takes minutes.
 * @type {Compression}
 */
const strong = { method: 'zstd', level: 12 }

/**
 * @param {string} unpacked the unpacked app
 * @param {object} wanted
 * @param {string} wanted.version
 * @param {boolean} wanted.isFallback the package must say that it is for tests only
 * @param {Compression} [wanted.compression] strong by default
 * @param {string} wanted.folder where the package is put
 * @returns {Promise<string>} the file
 */
export async function makeDebianPackage(unpacked, { version, isFallback, folder, compression = strong }) {
  const architecture = debianArchitecture()
  const debianVersion = isFallback ? `${version}+for.tests.only` : version
  const summary = isFallback
    ? `${product.summary} (for tests only: made with an old Electron)`
    : product.summary
  const packages = await neededPackages(join(unpacked, product.name))
  await step(`Making the Debian package ${debianVersion}`, async () => {
    const installer = installerWith({
      src: unpacked,
      dest: folder,
      rename: (to) => join(to, '<%= name %>_<%= version %>_<%= arch %>.deb'),
      logger: () => {},
      packages,
      strength: compression,
      options: {
        name: product.name,
        bin: 'bin/letterbook',
        arch: architecture,
        version: debianVersion,
        productName: product.productName,
        genericName: product.genericName,
        description: summary,
        productDescription: product.description,
        maintainer: product.maintainer,
        section: 'text',
        priority: 'optional',
        compression: compression.method,
        categories: [...product.categories],
        mimeType: [...product.mimeTypes],
        desktopTemplate: join(files, 'desktop.ejs'),
        icon: icons(),
      },
    })
    await installer.generateDefaults()
    installer.generateOptions()
    await installer.createStagingDir()
    await installer.createContents()
    await installer.createPackage()
    await installer.movePackage()
  })
  return join(folder, `${product.name}_${debianVersion}_${architecture}.deb`)
}

/** Size in the desktop's words → file. */
function icons() {
  const folder = inProject('resources/icons')
  const sizes = readdirSync(folder).filter((name) => /^\d+x\d+\.png$/.test(name))
  const pictures = sizes.map((name) => [name.replace('.png', ''), join(folder, name)])
  return { ...Object.fromEntries(pictures), scalable: join(folder, 'letterbook.svg') }
}

async function neededPackages(program) {
  const { packages } = packagesFor(await librariesOf(program))
  if (packages.length === 0) throw new SetUpError(`${program} names no library, so it cannot be right.`)
  return {
    // Newer Debian and Ubuntu call some of them by a name that ends in t64.
    depends: packages.map((name) => `${name} | ${name}t64`),
    recommends: ['libsecret-1-0', 'xdg-utils', 'shared-mime-info', 'desktop-file-utils'],
    suggests: [],
  }
}

function debianArchitecture() {
  const names = { x64: 'amd64', arm64: 'arm64' }
  const name = names[process.arch]
  if (name === undefined) throw new SetUpError(`There is no Electron for Debian on ${process.arch}.`)
  return name
}

/** @returns {Promise<boolean>} whether Debian's tools are here */
export async function canMakeDebianPackage() {
  return (await runQuietly('dpkg-deb', ['--version']).catch(() => ({ code: 1 }))).code === 0
}
