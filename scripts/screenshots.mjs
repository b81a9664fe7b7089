/**
 * `npm run screenshots`: opens the sample library in the real app and writes the README's pictures.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from './set-up/build.mjs'
import { setUp } from './set-up/index.mjs'
import { projectFolder } from './set-up/places.mjs'
import { childEnvironment } from './set-up/processes.mjs'
import { showFailure } from './set-up/report.mjs'

const folder = join(projectFolder, 'resources/screenshots')

try {
  const launch = await setUp({ display: true })
  await ensureBuild(launch.environment)
  mkdirSync(folder, { recursive: true })
  await takePictures(launch, 'light')
  await takePictures(launch, 'dark')
  process.exit(0)
} catch (error) {
  process.exit(showFailure(error))
}

/** Goes through the main views once, in one theme. */
async function takePictures(launch, theme) {
  const { _electron: electron } = await import('@playwright/test')
  const userData = mkdtempSync(join(tmpdir(), 'letterbook-screenshots-'))
  const app = await electron.launch({
    executablePath: launch.executablePath,
    args: [
      ...launch.arguments,
      projectFolder,
      '--user-data',
      userData,
      '--theme',
      theme,
      '--size',
      '1280x800',
    ],
    env: childEnvironment(launch.environment),
    colorScheme: null,
    chromiumSandbox: !launch.arguments.includes('--no-sandbox'),
  })
  try {
    const window = await app.firstWindow()
    const picture = async (name) => {
      await window.mouse.move(2, 790)
      await window.waitForTimeout(600)
      await window.screenshot({ path: join(folder, `${name}-${theme}.png`) })
    }
    await showTour(window, picture)
    await showReading(window, picture)
    await showReview(window, picture)
    await showLists(window, picture)
    await showSearching(window, picture)
    await showComparing(window, picture)
    await showPersian(window, picture)
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

/** Taken and left again, so that its offer stands in no other picture. */
async function showTour(window, picture) {
  await window.getByRole('row').nth(1).waitFor()
  await window.getByRole('button', { name: 'Take the tour' }).click()
  await search(window, 'undersigned')
  await picture('tour')
  await window.getByRole('button', { name: 'Leave the tour' }).click()
}

async function showReading(window, picture) {
  await search(window, 'school bank')
  await open(window, 'The valley and the law', [])
  await open(window, 'Scholars and clergy', ['ControlOrMeta'])
  await picture('reading')
  await window.getByRole('button', { name: 'Close this pane' }).last().click()
  await writeNote(window)
  await picture('note')
  await window.getByRole('button', { name: 'Done' }).first().click()
}

async function showReview(window, picture) {
  await search(window, 'ferrymen')
  await open(window, 'ferrymen', [])
  await window.keyboard.press('ControlOrMeta+i')
  await picture('review')
  await window.keyboard.press('ControlOrMeta+i')
  await window.keyboard.press('ControlOrMeta+6')
  await picture('table')
}

async function showLists(window, picture) {
  await window.getByRole('navigation').getByRole('button', { name: 'Notes' }).click()
  await picture('notes')
  await window
    .getByRole('navigation')
    .getByRole('button', { name: /^Letters/ })
    .click()
  await search(window, '')
  await window.keyboard.press('ControlOrMeta+k')
  await window.keyboard.type('pendrethik')
  await picture('go-to')
  await window.keyboard.press('Escape')
}

async function showSearching(window, picture) {
  await window.getByRole('button', { name: 'Close the panel' }).first().click()
  await search(window, 'dam OR river -kind:petition')
  await window.keyboard.press('Enter')
  await window.keyboard.press('ControlOrMeta+j')
  await picture('searching')
  await window.keyboard.press('ControlOrMeta+j')
  await search(window, 'dam')
  await window.keyboard.press('Enter')
  await window.keyboard.press('ControlOrMeta+Shift+k')
  await picture('concordance')
  await window.keyboard.press('ControlOrMeta+Shift+k')
}

async function showComparing(window, picture) {
  await search(window, '')
  await compare(window, ['Ilvar High Dam (second draft)', 'the resettled villages and the nine'], 'Control+d')
  await window.keyboard.press('F8')
  await window.keyboard.press('F8')
  await picture('versions')
  await compare(
    window,
    [
      'Scholars and clergy ask Bank to halt Ilvar dam',
      'the resettled villages and the nine arrested schoolteachers',
    ],
    'Control+Shift+d',
  )
  await picture('passages')
  await compare(
    window,
    ['the resettled villages and the nine', 'نامهٔ سرگشاده دربارهٔ سد بلند ایلوار'],
    'Control+k',
  )
  await window.keyboard.type('Put the letter and its translation')
  await window.waitForTimeout(500)
  await window.keyboard.press('Enter')
  await window.waitForTimeout(1200)
  await picture('translation')
  await closePanes(window)
}

/** Opens two letters beside each other and compares them. */
async function compare(window, titles, keys) {
  await closePanes(window)
  for (const [at, title] of titles.entries()) {
    await window.keyboard.press('ControlOrMeta+k')
    await window.keyboard.type(title)
    await window.waitForTimeout(600)
    await window.keyboard.press(at === 0 ? 'Enter' : 'ControlOrMeta+Enter')
    await window.waitForTimeout(600)
  }
  await window.keyboard.press(keys)
  await window.waitForTimeout(1200)
}

async function closePanes(window) {
  const buttons = window.getByRole('button', { name: 'Close this pane' })
  while ((await buttons.count()) > 0) await buttons.last().click()
}

async function showPersian(window, picture) {
  await window.evaluate(() => Reflect.get(self, 'letterbook').call('settings.change', { language: 'fa' }))
  await window.locator('html[dir="rtl"]').waitFor()
  // A list of commands that is still open would hide the letters.
  await window.keyboard.press('Escape')
  await window.locator('.search-box input').fill('سد ایلوار')
  await window.getByRole('row').first().click()
  await picture('persian')
}

async function search(window, query) {
  await window.getByRole('combobox', { name: 'Search the letters' }).fill(query)
  await window.waitForTimeout(500)
}

async function open(window, title, modifiers) {
  await window.getByRole('row').filter({ hasText: title }).first().click({ modifiers })
  await window.waitForTimeout(400)
}

/** Selects the first sentence of the second paragraph, as a reader does, and writes on it. */
async function writeNote(window) {
  const text = window.getByRole('region', { name: 'Text of pane 1' })
  await text.focus()
  await text.evaluate((root) => {
    const paragraph = [...root.querySelectorAll('p')].find((block) => (block.textContent ?? '').length > 200)
    if (paragraph?.firstChild)
      getSelection()?.setBaseAndExtent(paragraph.firstChild, 0, paragraph.firstChild, 40)
  })
  await window.keyboard.press('n')
  await window.keyboard.type('The same opening stands in both drafts. Compare the second one.')
  await window.waitForTimeout(900)
}
