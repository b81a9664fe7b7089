import { join } from 'node:path'
import {
  seriousFindings,
  seriousInBothThemes,
  seriousInEveryLook,
  whatIsOutOfReach,
  whatLooksUnchosen,
  whatLosesWords,
} from '../support/accessibility'
import { expect, test } from '../support/app'
import { viewsToLookAt } from '../support/views-to-look-at'

test('axe finds nothing serious on any view, in any theme or in Persian, every control can be reached at four times the size, no words are lost when they stand apart, and what is chosen shows in forced colours', async ({
  desk,
}) => {
  // Every view is looked at, which takes longest of all where other work is going on.
  test.setTimeout(900_000)
  const { window, electron } = await desk.startSample('--theme', 'dark')
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')
  for (const [view, show] of viewsToLookAt)
    await test.step(view, async () => {
      await show(window)
      expect.soft(await seriousInEveryLook(window), view).toEqual([])
      expect.soft(await whatLooksUnchosen(window), view).toEqual([])
      expect.soft(await whatLosesWords(window), view).toEqual([])
      expect.soft(await whatIsOutOfReach(window, electron), view).toEqual([])
    })
})

test('axe finds nothing serious in the mirrored Persian window or with high contrast', async ({ desk }) => {
  const { window } = await desk.openSample()
  await window.evaluate(() => self.letterbook.call('settings.change', { language: 'fa', contrast: 'more' }))
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl')
  await window.getByRole('row').nth(1).click()
  await expect(window.locator('.letter-text')).toBeVisible()
  expect(await seriousFindings(window)).toEqual([])
})

test('axe finds nothing serious in an empty library', async ({ desk }) => {
  const { window } = await desk.open()
  await expect(window.getByRole('button', { name: 'Choose folders…' })).toBeVisible()
  expect(await seriousFindings(window)).toEqual([])
})

test('words that are faint in one theme, a button without a name, one that is pressed in colours alone, one that is out of reach, and words that are cut off would be found', async ({
  desk,
}) => {
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'), '--theme', 'dark')
  await expect(window.getByRole('button', { name: 'Choose folders…' })).toBeVisible()
  await window.evaluate(() => {
    const place = document.createElement('div')
    Object.assign(place.style, { position: 'fixed', top: '40%', left: '50%' })
    for (const color of ['#e8e8e8', '#2a2825']) {
      const words = document.createElement('p')
      words.style.color = color
      words.append('faint words')
      place.append(words)
    }
    place.append(document.createElement('button'))
    document.body.append(place)
  })
  expect((await seriousInBothThemes(window)).map((finding) => finding.split(':')[0]).sort()).toEqual([
    'button-name',
    'color-contrast',
    'in light colours',
  ])

  await window.evaluate(() => {
    const dialog = document.createElement('div')
    dialog.setAttribute('role', 'dialog')
    for (const pressed of ['true', 'false']) {
      const button = document.createElement('button')
      button.className = 'coloured'
      button.setAttribute('aria-pressed', pressed)
      button.style.background = pressed === 'true' ? 'gold' : 'white'
      button.append(pressed)
      dialog.append(button)
    }
    const far = document.createElement('button')
    Object.assign(far.style, { position: 'fixed', left: '900px' })
    dialog.append(far)
    const cut = document.createElement('p')
    Object.assign(cut.style, { width: '96px', height: '31px', lineHeight: '1.2', overflow: 'hidden' })
    cut.append('four words in two lines')
    dialog.append(cut)
    document.body.append(dialog)
  })
  expect(await whatLosesWords(window)).toEqual([expect.stringContaining('four words')])
  expect(await whatLooksUnchosen(window)).toEqual([expect.stringContaining('aria-pressed="true"')])
  expect(await whatIsOutOfReach(window, electron)).toEqual([expect.stringContaining('900px')])
})
